/*
 * Ticks are whole multiples of a step: months, counted from the year 0, or
 * years as people name them, with 100 BCE as -100.  The multiple 0 is no year.
 * It stands for the beginning of the year 1 and is left out if the years 1 and
 * 2 have their own ticks.
 */
#include "layout/timeline/scale.h"

#include "bank/date/calendar.h"
#include "base/arena.h"

enum {
	DIVISIONS = 3, /* of a step, from fine to coarse */
	ERA_STEP = 5   /* the smallest step with a tick between the eras */
};

/* How labels are written. */
struct labels {
	struct arena *arena;
	const struct wording *wording;
	bool eras; /* say CE as well as BCE */
};

struct step {
	bool years;
	int32_t size; /* in years or months; 0 for none */
};

static const int32_t month_steps[SCALE_YEARS] = {1, 3, 6};
static const int32_t leads[] = {1, 2, 5};

static struct step step_of(size_t index)
{
	struct step step = {true, 0};

	if (index < SCALE_YEARS)
		return (struct step){false, month_steps[index]};
	index -= SCALE_YEARS;
	step.size = leads[index % LENGTH(leads)];
	for (size_t i = 0; i < index / LENGTH(leads); i++)
		step.size *= 10;
	return step;
}

/* The finer steps that divide it evenly. */
static void divide(size_t index, struct step *divisions)
{
	static const int32_t parts[LENGTH(leads)][DIVISIONS] = {
		{10, 5, 2}, {4, 2}, {5}};
	static const struct step short_ones[][DIVISIONS] = {
		{{false, 0}},
		{{false, 1}},
		{{false, 1}, {false, 3}},
		{{false, 1}, {false, 3}, {false, 6}},
		{{false, 6}, {true, 1}},
		{{true, 1}},
	};
	const struct step step = step_of(index);

	for (size_t i = 0; i < DIVISIONS; i++) {
		int32_t part;

		if (index < LENGTH(short_ones)) {
			divisions[i] = short_ones[index][i];
			continue;
		}
		part = parts[(index - SCALE_YEARS) % LENGTH(leads)][i];
		divisions[i] =
			(struct step){true, part == 0 ? 0 : step.size / part};
	}
}

static int32_t floored(int32_t value, int32_t by)
{
	return value / by - (value % by < 0);
}

/* Is a multiple of the step a tick? */
static bool is_tick(struct step step, int32_t value)
{
	return !step.years || value != 0 || step.size >= ERA_STEP;
}

static int32_t next_tick(struct step step, int32_t value)
{
	value += step.size;
	return is_tick(step, value) ? value : value + step.size;
}

/* The last tick at or before a day, counted as in calendar.h. */
static int32_t tick_before(struct step step, int32_t day)
{
	const int32_t year = calendar_year(day);
	int32_t value = year < 1 ? year - 1 : year;

	if (!step.years)
		value = year * MONTHS + calendar_month(day) - 1;
	value = floored(value, step.size) * step.size;
	return is_tick(step, value) ? value : value - step.size;
}

static int32_t first_of(int32_t year, int month)
{
	return calendar_day(year, month, 1);
}

/* The year and month of a value, as in struct date. */
static int32_t date_of(struct step step, int32_t value)
{
	const int32_t year = floored(value, MONTHS);

	if (!step.years)
		return first_of(year, value - year * MONTHS + 1);
	return first_of(value < 0 ? value + 1 : value == 0 ? 1 : value, 1);
}

/* The year of a tick, with its era if the ticks span both. */
static const char *year_of(const struct labels *labels, int32_t year)
{
	const char *named = wording_count(labels->arena, labels->wording,
		(size_t)(year < 1 ? 1 - year : year));

	if (year >= 1 && !labels->eras)
		return named;
	return wording_say(labels->arena, labels->wording,
		year < 1 ? WORD_BCE : WORD_CE, &(struct gaps){.date = named});
}

static const char *label_of(
	const struct labels *labels, struct step step, int32_t value)
{
	const char *year = year_of(labels, calendar_year(date_of(step, value)));
	const int month = (int)(value - floored(value, MONTHS) * MONTHS + 1);

	if (step.years)
		return year;
	return wording_say(labels->arena, labels->wording, WORD_TICK_MONTH,
		&(struct gaps){.month = wording_month(
				       labels->wording, MONTH_SHORT, month),
			.year = year});
}

bool scale_make(const struct scale_words *words, const struct date *whole,
	size_t step, struct scale *scale)
{
	const struct step by = step_of(step);
	const struct labels labels = {
		words->arena, words->wording, calendar_year(whole->first) < 1};
	const int32_t last = calendar_days(whole->last);
	struct scale made = {.step = step};
	int32_t value = tick_before(by, whole->first);

	do {
		struct tick *tick = &made.ticks[made.count];

		if (made.count == TICKS_MAX)
			return false;
		*tick = (struct tick){calendar_days(date_of(by, value)),
			label_of(&labels, by, value)};
		made.last = tick->day;
		made.count++;
		value = next_tick(by, value);
	} while (made.count < 2 || made.last <= last);
	made.first = made.ticks[0].day;
	made.origin = date_of(by, tick_before(by, whole->first));
	*scale = made;
	return true;
}

/* The ticks of a finer step.  If days is NULL, they are only counted. */
static size_t fill_between(
	const struct scale *scale, struct step by, int32_t *days)
{
	int32_t value = tick_before(by, scale->origin);
	size_t count = 0, labelled = 0;

	for (;; value = next_tick(by, value)) {
		const int32_t day = calendar_days(date_of(by, value));

		while (labelled < scale->count &&
			scale->ticks[labelled].day < day)
			labelled++;
		if (labelled == scale->count)
			return count;
		if (scale->ticks[labelled].day == day)
			continue;
		if (days != NULL)
			days[count] = day;
		count++;
	}
}

const int32_t *scale_between(struct arena *arena, const struct scale *scale,
	size_t most, size_t *count)
{
	struct step divisions[DIVISIONS];

	divide(scale->step, divisions);
	for (size_t i = 0; i < DIVISIONS; i++) {
		int32_t *days;

		if (divisions[i].size == 0)
			break;
		*count = fill_between(scale, divisions[i], NULL);
		if (*count > most)
			continue;
		days = arena_alloc(arena, *count, sizeof(*days));
		fill_between(scale, divisions[i], days);
		return days;
	}
	*count = 0;
	return NULL;
}
