/*
 * A date in the words of a language is put together from the inside: a year
 * gets its era, then the form for its month and day, then the words around the
 * whole.  A range gives what its ends share once.
 */
#include "bank/date/date.h"

#include "bank/date/calendar.h"
#include "bank/date/moment.h"
#include "base/arena.h"
#include "base/message.h"
#include "words/wording.h"

#include <string.h>

struct printing {
	struct arena *arena;
	const struct wording *wording;
};

static const char *say(const struct printing *printing, enum word word,
	const struct gaps *gaps)
{
	return wording_say(printing->arena, printing->wording, word, gaps);
}

static const char *number(const struct printing *printing, int32_t value)
{
	return wording_count(printing->arena, printing->wording, (size_t)value);
}

static const char *century(
	const struct printing *printing, const struct moment *moment)
{
	return wording_century(
		printing->arena, printing->wording, moment->year);
}

static const char *range(
	const struct printing *printing, const char *first, const char *last)
{
	return say(printing, WORD_RANGE,
		&(struct gaps){.first = first, .last = last});
}

/* Print CE only if the bank wrote it. */
static const char *with_era(const struct printing *printing,
	const struct moment *moment, const char *text)
{
	const struct gaps gaps = {.date = text};

	if (moment_is_bce(moment))
		return say(printing, WORD_BCE, &gaps);
	return moment->era == ERA_AFTER ? say(printing, WORD_CE, &gaps) : text;
}

static const char *year_with_era(
	const struct printing *printing, const struct moment *moment)
{
	return with_era(printing, moment, number(printing, moment->year));
}

static const char *month(const struct printing *printing,
	const struct moment *moment, enum month_form form)
{
	return wording_month(printing->wording, form, moment->month);
}

/* After the day: ", 10:30 UTC". */
static const char *time_text(struct arena *arena, const struct moment *moment)
{
	const char *time = moment->time;
	size_t length;

	if (time == NULL)
		return "";
	length = strspn(time + 1, "0123456789:");
	if (time[1 + length] == 'Z')
		return arena_printf(
			arena, ", %.*s %s", (int)length, time + 1, "UTC");
	if (time[1 + length] == '+' || time[1 + length] == '-')
		return arena_printf(arena, ", %.*s %c%.*s", (int)length,
			time + 1, time[1 + length],
			(int)strspn(time + 2 + length, "0123456789:"),
			time + 2 + length);
	return arena_printf(arena, ", %.*s", (int)length, time + 1);
}

/* A year, decade, century or millennium, from its number as printed. */
static const char *span_text(const struct printing *printing,
	const struct moment *moment, const char *text)
{
	switch (moment->form) {
	case DATE_DECADE:
		return with_era(printing, moment, text);
	case DATE_CENTURY:
		text = say(printing, WORD_CENTURY,
			&(struct gaps){.century = text});
		return with_era(printing, moment, text);
	case DATE_MILLENNIUM:
		text = say(printing, WORD_MILLENNIUM,
			&(struct gaps){.century = text});
		return with_era(printing, moment, text);
	case DATE_MONTH:
	case DATE_DAY:
	case DATE_YEAR:
	case DATE_ORDINAL:
	case DATE_RANGE:
	case DATE_BEFORE:
	case DATE_AFTER:
	case DATE_UNTIL:
	case DATE_SINCE:
		break;
	}
	return say(printing, WORD_YEAR,
		&(struct gaps){.year = with_era(printing, moment, text)});
}

/* The number of a decade, century or millennium as printed. */
static const char *span_number(
	const struct printing *printing, const struct moment *moment)
{
	const char *digits = number(printing, moment->year);

	if (moment->form == DATE_DECADE)
		return say(
			printing, WORD_DECADE, &(struct gaps){.year = digits});
	if (moment->form == DATE_CENTURY || moment->form == DATE_MILLENNIUM)
		return century(printing, moment);
	return digits;
}

/* The date without the words before and after it. */
static const char *plain_text(
	const struct printing *printing, const struct moment *moment)
{
	if (moment->form == DATE_MONTH)
		return say(printing, WORD_MONTH,
			&(struct gaps){
				.month = month(printing, moment, MONTH_ALONE),
				.year = year_with_era(printing, moment)});
	if (moment->form == DATE_DAY)
		return say(printing, WORD_DAY,
			&(struct gaps){.day = arena_printf(printing->arena,
					       "%d", moment->day),
				.month = month(printing, moment, MONTH_DATED),
				.year = year_with_era(printing, moment)});
	return span_text(printing, moment, span_number(printing, moment));
}

static const char *with_circa(const struct printing *printing,
	const struct moment *moment, const char *text)
{
	return moment->circa
		       ? say(printing, WORD_CIRCA, &(struct gaps){.date = text})
		       : text;
}

static const char *moment_text(
	const struct printing *printing, const struct moment *moment)
{
	return with_circa(printing, moment,
		arena_printf(printing->arena, "%s%s%s",
			plain_text(printing, moment),
			time_text(printing->arena, moment),
			moment->doubt ? "?" : ""));
}

/* May the ends of a range share their year, century or era? */
static bool shares(const struct moment *begin, const struct moment *end)
{
	return begin->form == end->form &&
	       moment_is_bce(begin) == moment_is_bce(end) && !begin->doubt &&
	       !end->doubt && !end->circa && begin->time == NULL &&
	       end->time == NULL;
}

/* "May 4", in a range within a year. */
static const char *day_of_year(
	const struct printing *printing, const struct moment *moment)
{
	return say(printing, WORD_DAY_OF_YEAR,
		&(struct gaps){
			.day = arena_printf(printing->arena, "%d", moment->day),
			.month = month(printing, moment, MONTH_DATED)});
}

/* Months or days of the same year. */
static const char *within_year(const struct printing *printing,
	const struct moment *begin, const struct moment *end)
{
	struct gaps gaps = {.year = year_with_era(printing, end),
		.month = month(printing, end, MONTH_DATED)};

	if (begin->form == DATE_MONTH) {
		gaps.first = month(printing, begin, MONTH_ALONE);
		gaps.last = month(printing, end, MONTH_ALONE);
		return say(printing, WORD_SPAN_MONTHS, &gaps);
	}
	if (begin->month == end->month) {
		gaps.first = number(printing, begin->day);
		gaps.last = number(printing, end->day);
		return say(printing, WORD_SPAN_DAYS, &gaps);
	}
	gaps.first = day_of_year(printing, begin);
	gaps.last = day_of_year(printing, end);
	return say(printing, WORD_SPAN_DATES, &gaps);
}

static const char *range_text(
	const struct printing *printing, const struct date *date)
{
	const struct moment *begin = &date->begin;
	const bool dated = begin->form == DATE_MONTH || begin->form == DATE_DAY;
	struct moment end = date->end;

	if (shares(begin, &end) && dated && begin->year == end.year)
		return with_circa(
			printing, begin, within_year(printing, begin, &end));
	if (shares(begin, &end) && !dated)
		return with_circa(printing, begin,
			span_text(printing, &end,
				range(printing, span_number(printing, begin),
					span_number(printing, &end))));
	/* A range across the year 1 names both eras. */
	if (moment_is_bce(begin) && end.era == ERA_NONE)
		end.era = ERA_AFTER;
	return range(printing, moment_text(printing, begin),
		moment_text(printing, &end));
}

const char *date_print(struct arena *arena, const struct wording *wording,
	const struct date *date)
{
	static const enum word bounds[] = {
		[DATE_BEFORE] = WORD_BEFORE,
		[DATE_AFTER] = WORD_AFTER,
		[DATE_UNTIL] = WORD_UNTIL,
		[DATE_SINCE] = WORD_SINCE,
	};
	const struct printing printing = {arena, wording};
	struct gaps gaps = {.date = NULL};

	if (date->form == DATE_RANGE)
		return range_text(&printing, date);
	gaps.date = moment_text(&printing, &date->begin);
	return date->form > DATE_RANGE
		       ? say(&printing, bounds[date->form], &gaps)
		       : gaps.date;
}

const char *date_month_has(struct arena *arena, const struct moment *moment)
{
	const struct wording english = wording_of("en");
	const struct printing printing = {arena, &english};
	struct moment alone = *moment;

	alone.form = DATE_MONTH;
	return message_printf(arena, "%s has %d days",
		plain_text(&printing, &alone),
		calendar_length(moment_year(moment), moment->month));
}
