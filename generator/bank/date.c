#include "bank/date.h"

#include "bank/calendar.h"
#include "base/arena.h"
#include "base/common.h"

#include <string.h>

#define EN_DASH "\xe2\x80\x93"

enum {
	YEAR_DIGITS = 6 /* so that first and last fit their 32 bits */
};

/* How a year says on which side of the year 1 it lies. */
enum era {
	ERA_NONE,
	ERA_SIGN, /* "-221" */
	ERA_BEFORE,
	ERA_AFTER
};

/* One end of a range, or a date that is none. */
struct moment {
	enum date_form form;
	enum era era;
	int32_t year; /* as written, without its sign */
	int month, day;
};

static void skip_spaces(const char **at)
{
	*at += strspn(*at, " ");
}

/* Step over a word, where it stands next. */
static bool take(const char **at, const char *word)
{
	const size_t length = strlen(word);

	if (strncmp(*at, word, length) != 0)
		return false;
	*at += length;
	return true;
}

static size_t count_digits(const char *text)
{
	return strspn(text, "0123456789");
}

static int32_t take_number(const char **at, size_t digits)
{
	int32_t number = 0;

	while (digits-- > 0)
		number = number * 10 + (*(*at)++ - '0');
	return number;
}

/* A month or a day, "-05"; 0 where there is none. */
static int take_part(const char **at)
{
	if (**at != '-' || count_digits(*at + 1) != 2)
		return 0;
	(*at)++;
	return (int)take_number(at, 2);
}

static enum era take_era(const char **at)
{
	static const struct {
		const char *name;
		enum era era;
	} eras[] = {
		{"BCE", ERA_BEFORE},
		{"BC", ERA_BEFORE},
		{"CE", ERA_AFTER},
		{"AD", ERA_AFTER},
	};
	const char *next = *at;

	skip_spaces(&next);
	for (size_t i = 0; i < LENGTH(eras); i++)
		if (take(&next, eras[i].name)) {
			*at = next;
			return eras[i].era;
		}
	return ERA_NONE;
}

static bool take_circa(const char **at)
{
	static const char *const words[] = {"circa ", "ca. ", "c. "};

	for (size_t i = 0; i < LENGTH(words); i++)
		if (take(at, words[i])) {
			skip_spaces(at);
			return true;
		}
	return false;
}

static bool take_dash(const char **at)
{
	const char *next = *at;

	skip_spaces(&next);
	if (!take(&next, "-") && !take(&next, EN_DASH))
		return false;
	skip_spaces(&next);
	*at = next;
	return true;
}

static bool is_before(enum era era)
{
	return era == ERA_SIGN || era == ERA_BEFORE;
}

/* Years are counted through 0 here, so that they can be reckoned with. */
static int32_t astronomical(const struct moment *moment)
{
	return is_before(moment->era) ? 1 - moment->year : moment->year;
}

/* Months need a year of four digits: "31-12 BCE" is a range. */
static void take_month(const char **at, struct moment *moment)
{
	const char *start = *at;

	moment->month = take_part(at);
	if (*at == start)
		return;
	moment->form = DATE_MONTH;
	start = *at;
	moment->day = take_part(at);
	if (*at != start)
		moment->form = DATE_DAY;
}

static enum date_fault take_moment(const char **at, struct moment *moment)
{
	const bool sign = take(at, "-");
	const size_t digits = count_digits(*at);

	*moment = (struct moment){.form = DATE_YEAR};
	if (digits == 0 || digits > YEAR_DIGITS)
		return DATE_NO_FORM;
	moment->year = take_number(at, digits);
	if (moment->year % 10 == 0 && take(at, "s"))
		moment->form = DATE_DECADE;
	else if (digits >= 4)
		take_month(at, moment);
	moment->era = take_era(at);
	if (sign && moment->era != ERA_NONE)
		return DATE_NO_FORM;
	if (sign)
		moment->era = ERA_SIGN;
	return moment->year == 0 ? DATE_NO_YEAR : DATE_FINE;
}

static enum date_fault check_day(const struct moment *moment)
{
	const int month = moment->month;

	if (moment->form != DATE_MONTH && moment->form != DATE_DAY)
		return DATE_FINE;
	if (month < 1 || month > MONTHS)
		return DATE_NO_DAY;
	if (moment->form == DATE_DAY &&
		(moment->day < 1 ||
			moment->day >
				calendar_length(astronomical(moment), month)))
		return DATE_NO_DAY;
	return DATE_FINE;
}

/* The end of a range, where one follows its begin. */
static enum date_fault take_end(
	const char **at, struct moment *begin, struct moment *end)
{
	const enum date_fault fault = take_moment(at, end);

	if (fault != DATE_FINE)
		return fault;
	if (begin->form != DATE_YEAR || end->form != DATE_YEAR)
		return DATE_NO_FORM;
	/* "221 BCE-206" leaves open which 206 is meant. */
	if (begin->era > ERA_SIGN && end->era == ERA_NONE)
		return DATE_NO_FORM;
	if (begin->era == ERA_NONE)
		begin->era = end->era;
	if (astronomical(begin) > astronomical(end))
		return DATE_BACKWARDS;
	return DATE_FINE;
}

static int32_t first_day(const struct moment *moment, int32_t span)
{
	int32_t year = astronomical(moment);

	if (is_before(moment->era))
		year -= span - 1;
	return calendar_day(year, moment->month == 0 ? 1 : moment->month,
		moment->day == 0 ? 1 : moment->day);
}

static int32_t last_day(const struct moment *moment, int32_t span)
{
	const int month = moment->month == 0 ? MONTHS : moment->month;
	int32_t year = astronomical(moment);

	if (!is_before(moment->era))
		year += span - 1;
	return calendar_day(year, month,
		moment->day == 0 ? calendar_length(year, month) : moment->day);
}

/* How many years a moment covers. */
static int32_t span_of(const struct moment *moment)
{
	if (moment->form != DATE_DECADE)
		return 1;
	return moment->year % 100 == 0 ? 100 : 10;
}

enum date_fault date_read(const char *text, struct date *date)
{
	struct moment begin, end;
	const char *at = text;
	enum date_fault fault;
	bool circa, range;

	skip_spaces(&at);
	circa = take_circa(&at);
	fault = take_moment(&at, &begin);
	range = fault == DATE_FINE && take_dash(&at);
	if (range)
		fault = take_end(&at, &begin, &end);
	else
		end = begin;
	skip_spaces(&at);
	if (*at != '\0' && fault != DATE_NO_FORM)
		fault = DATE_NO_FORM;
	if (fault == DATE_FINE)
		fault = check_day(&begin);
	if (fault == DATE_FINE)
		*date = (struct date){.text = text,
			.form = range ? DATE_RANGE : begin.form,
			.circa = circa,
			.first = first_day(&begin, span_of(&begin)),
			.last = last_day(&end, span_of(&end))};
	return fault;
}

bool date_parse(const char *text, struct date *date)
{
	return date_read(text, date) == DATE_FINE;
}

int date_compare(const struct date *a, const struct date *b)
{
	if (a->first != b->first)
		return a->first < b->first ? -1 : 1;
	if (a->last != b->last)
		return a->last < b->last ? -1 : 1;
	return 0;
}

bool date_before(const struct date *a, const struct date *b)
{
	const int32_t begun =
		a->form == DATE_RANGE
			? calendar_day(calendar_year(a->first), MONTHS, 31)
			: a->last;

	return begun < b->first;
}
