/*
 * A date in the words of a language is put together from the inside: a year
 * gets its era, then the form for its month and day, then the words around the
 * whole.  A range prints the parts that its ends share once.
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

/* The variant of the words around a date. */
static enum variant variant_of(const struct moment *moment)
{
	switch (moment->form) {
	case DATE_DAY:
		return VARIANT_DAY;
	case DATE_MONTH:
		return VARIANT_MONTH;
	case DATE_DECADE:
		return VARIANT_DECADE;
	case DATE_CENTURY:
		return VARIANT_CENTURY;
	case DATE_MILLENNIUM:
		return VARIANT_MILLENNIUM;
	case DATE_YEAR:
	case DATE_ORDINAL:
	case DATE_RANGE:
	case DATE_BEFORE:
	case DATE_AFTER:
	case DATE_UNTIL:
	case DATE_SINCE:
		break;
	}
	return VARIANT_OTHER;
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

/* Is it a decade that is printed as its years? */
static bool has_years(
	const struct printing *printing, const struct moment *moment)
{
	return moment->form == DATE_DECADE &&
	       wording_has_years(printing->wording);
}

/* "1940–1959": the years of decades of one era. */
static struct gaps years(const struct printing *printing,
	const struct moment *begin, const struct moment *end)
{
	const bool bce = moment_is_bce(begin);

	return (struct gaps){
		.first = number(printing,
			begin->year + (bce ? moment_span(begin) - 1 : 0)),
		.last = number(
			printing, end->year + (bce ? 0 : moment_span(end) - 1)),
	};
}

/* The number of a year, decade, century or millennium as printed. */
static const char *span_number(
	const struct printing *printing, const struct moment *moment)
{
	if (has_years(printing, moment)) {
		const struct gaps both = years(printing, moment, moment);

		return range(printing, both.first, both.last);
	}
	if (moment->form == DATE_CENTURY)
		return wording_century(
			printing->arena, printing->wording, moment->year);
	if (moment->form == DATE_MILLENNIUM)
		return wording_millennium(
			printing->arena, printing->wording, moment->year);
	return number(printing, moment->year);
}

/* A printed number as a year, decade, century or millennium. */
static const char *year_text(const struct printing *printing,
	const struct moment *moment, const char *text)
{
	return say(printing, WORD_YEAR,
		&(struct gaps){.year = with_era(printing, moment, text)});
}

static const char *span_text(
	const struct printing *printing, const struct moment *moment)
{
	static const enum word words[VARIANT_COUNT] = {
		[VARIANT_DECADE] = WORD_DECADE,
		[VARIANT_CENTURY] = WORD_CENTURY,
		[VARIANT_MILLENNIUM] = WORD_MILLENNIUM,
	};
	const enum word word = words[variant_of(moment)];
	const char *digits = span_number(printing, moment);
	const struct gaps gaps = {.year = digits,
		.century = digits,
		.variant = word_variant_for(word, moment->year)};

	return word == WORD_NONE
		       ? year_text(printing, moment, digits)
		       : with_era(printing, moment, say(printing, word, &gaps));
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
				.year = year_with_era(printing, moment),
				.variant = word_variant_for(
					WORD_DAY, moment->day)});
	return span_text(printing, moment);
}

static const char *with_circa(const struct printing *printing,
	const struct moment *moment, const char *text)
{
	return moment->circa ? say(printing, WORD_CIRCA,
				       &(struct gaps){.date = text,
					       .variant = variant_of(moment)})
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
			.month = month(printing, moment, MONTH_DATED),
			.variant = word_variant_for(
				WORD_DAY_OF_YEAR, moment->day)});
}

/* A range of months or days within one year. */
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
		gaps.variant = word_variant_for(WORD_SPAN_DAYS, begin->day);
		return say(printing, WORD_SPAN_DAYS, &gaps);
	}
	gaps.first = day_of_year(printing, begin);
	gaps.last = day_of_year(printing, end);
	return say(printing, WORD_SPAN_DATES, &gaps);
}

/* Has an end a form of its own, such as "1er", which no range has? */
static bool is_special(
	const struct printing *printing, const struct moment *moment)
{
	const enum word word = moment->form == DATE_CENTURY ? WORD_CENTURY
			       : moment->form == DATE_MILLENNIUM
				       ? WORD_MILLENNIUM
				       : WORD_NONE;

	return wording_varies(
		printing->wording, word, word_variant_for(word, moment->year));
}

/* A range with its unit and era once: "17th–18th century". */
static const char *one_span(const struct printing *printing,
	const struct moment *begin, const struct moment *end)
{
	static const enum word words[VARIANT_COUNT] = {
		[VARIANT_DECADE] = WORD_SPAN_DECADES,
		[VARIANT_CENTURY] = WORD_SPAN_CENTURIES,
		[VARIANT_MILLENNIUM] = WORD_SPAN_MILLENNIA,
	};
	const enum word word = words[variant_of(begin)];
	struct gaps gaps = {.first = span_number(printing, begin),
		.last = span_number(printing, end)};

	if (has_years(printing, begin))
		gaps = years(printing, begin, end);
	gaps.variant = word_variant_for(word, end->year);

	return word == WORD_NONE
		       ? year_text(printing, end,
				 range(printing, gaps.first, gaps.last))
		       : with_era(printing, end, say(printing, word, &gaps));
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
	if (shares(begin, &end) && !dated && !is_special(printing, begin) &&
		!is_special(printing, &end))
		return with_circa(
			printing, begin, one_span(printing, begin, &end));
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
	struct gaps gaps = {.variant = variant_of(&date->begin)};

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
