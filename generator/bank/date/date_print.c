#include "bank/date/calendar.h"
#include "bank/date/date.h"
#include "bank/date/moment.h"
#include "base/arena.h"

#include <string.h>

#define EN_DASH "\xe2\x80\x93"

static const char *ending(int32_t number)
{
	static const char *const endings[] = {"th", "st", "nd", "rd"};
	const int32_t tens = number / 10 % 10, units = number % 10;

	return tens == 1 || units > 3 ? endings[0] : endings[units];
}

/* CE is printed only where the bank wrote it. */
static const char *era_text(const struct moment *moment)
{
	if (moment_is_bce(moment))
		return " BCE";
	return moment->era == ERA_AFTER ? " CE" : "";
}

/* Behind the day: ", 10:30 UTC". */
static const char *time_text(struct arena *arena, const struct moment *moment)
{
	const char *time = moment->time;
	size_t length;

	if (time == NULL)
		return "";
	length = strspn(time + 1, "0123456789:");
	if (time[1 + length] == 'Z')
		return arena_printf(arena, ", %.*s UTC", (int)length, time + 1);
	if (time[1 + length] == '+' || time[1 + length] == '-')
		return arena_printf(arena, ", %.*s %c%.*s", (int)length,
			time + 1, time[1 + length],
			(int)strspn(time + 2 + length, "0123456789:"),
			time + 2 + length);
	return arena_printf(arena, ", %.*s", (int)length, time + 1);
}

/* Without the era and what is said before or behind it all. */
static const char *plain_text(struct arena *arena, const struct moment *moment)
{
	const int32_t year = moment->year;

	switch (moment->form) {
	case DATE_DECADE:
		return arena_printf(arena, "%ds", year);
	case DATE_CENTURY:
		return arena_printf(arena, "%d%s century", year, ending(year));
	case DATE_MILLENNIUM:
		return arena_printf(
			arena, "%d%s millennium", year, ending(year));
	case DATE_MONTH:
		return arena_printf(
			arena, "%s %d", calendar_name(moment->month), year);
	case DATE_DAY:
		return arena_printf(arena, "%s %d, %d",
			calendar_name(moment->month), moment->day, year);
	case DATE_YEAR:
	case DATE_ORDINAL:
	case DATE_RANGE:
	case DATE_BEFORE:
	case DATE_AFTER:
	case DATE_UNTIL:
	case DATE_SINCE:
		break;
	}
	return arena_printf(arena, "%d", year);
}

static const char *moment_text(struct arena *arena, const struct moment *moment)
{
	return arena_printf(arena, "%s%s%s%s%s", moment->circa ? "c. " : "",
		plain_text(arena, moment), era_text(moment),
		time_text(arena, moment), moment->doubt ? "?" : "");
}

/* Whether the ends of a range say their year, century or era once. */
static bool shares(const struct moment *begin, const struct moment *end)
{
	return begin->form == end->form &&
	       moment_is_bce(begin) == moment_is_bce(end) && !begin->doubt &&
	       !end->doubt && !end->circa && begin->time == NULL &&
	       end->time == NULL;
}

/* The first end, without what the second says as well; NULL where each end
 * says all. */
static const char *short_begin(struct arena *arena, const struct date *date)
{
	const struct moment *begin = &date->begin, *end = &date->end;
	const bool year = begin->year == end->year;

	if (!shares(begin, end))
		return NULL;
	if (begin->form == DATE_CENTURY || begin->form == DATE_MILLENNIUM)
		return arena_printf(
			arena, "%d%s", begin->year, ending(begin->year));
	if (begin->form == DATE_MONTH)
		return year ? calendar_name(begin->month) : NULL;
	if (begin->form == DATE_DAY)
		return year ? arena_printf(arena, "%s %d",
				      calendar_name(begin->month), begin->day)
			    : NULL;
	return plain_text(arena, begin);
}

static const char *range_text(struct arena *arena, const struct date *date)
{
	const struct moment *begin = &date->begin;
	const char *first = short_begin(arena, date);
	struct moment end = date->end;

	if (first == NULL) {
		/* Across the year 1, both eras are named. */
		if (moment_is_bce(begin) && end.era == ERA_NONE)
			end.era = ERA_AFTER;
		return arena_printf(arena, "%s" EN_DASH "%s",
			moment_text(arena, begin), moment_text(arena, &end));
	}
	if (begin->form == DATE_DAY && begin->month == end.month)
		return arena_printf(arena, "%s%s" EN_DASH "%d, %d%s",
			begin->circa ? "c. " : "", first, end.day, end.year,
			era_text(&end));
	return arena_printf(arena, "%s%s" EN_DASH "%s",
		begin->circa ? "c. " : "", first, moment_text(arena, &end));
}

const char *date_print(struct arena *arena, const struct date *date)
{
	static const char *const bounds[] = {
		[DATE_BEFORE] = "before ",
		[DATE_AFTER] = "after ",
		[DATE_UNTIL] = "until ",
		[DATE_SINCE] = "from ",
	};

	if (date->form == DATE_RANGE)
		return range_text(arena, date);
	return arena_printf(arena, "%s%s",
		date->form > DATE_RANGE ? bounds[date->form] : "",
		moment_text(arena, &date->begin));
}

const char *date_month_has(struct arena *arena, const struct moment *moment)
{
	struct moment month = *moment;

	month.form = DATE_MONTH;
	return arena_printf(arena, "%s%s has %d days",
		plain_text(arena, &month), era_text(&month),
		calendar_length(moment_year(moment), moment->month));
}
