#include "bank/date/moment.h"

#include "bank/date/calendar.h"
#include "base/common.h"

#include <string.h>

enum {
	YEAR_DIGITS = 6, /* so that first and last fit into 32 bits */
	ORDINAL_DIGITS = 3,
	CENTURY = 100,
	MILLENNIUM = 1000
};

void moment_spaces(const char **at)
{
	*at += strspn(*at, " ");
}

/* Skip this word, in either case, if it comes next. */
static bool take(const char **at, const char *word)
{
	const char *next = *at;

	for (; *word != '\0'; word++, next++)
		if (ascii_lower(*next) != ascii_lower(*word))
			return false;
	*at = next;
	return true;
}

bool moment_word(const char **at, const char *word)
{
	if (!take(at, word))
		return false;
	moment_spaces(at);
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

/* A month or a day, "-05"; -1 if there is none. */
static int take_part(const char **at)
{
	if (**at != '-' || count_digits(*at + 1) != 2)
		return -1;
	(*at)++;
	return (int)take_number(at, 2);
}

static enum era take_era(const char **at)
{
	static const struct {
		const char *name;
		enum era era;
	} eras[] = {
		{"B.C.E.", ERA_BEFORE},
		{"BCE", ERA_BEFORE},
		{"B.C.", ERA_BEFORE},
		{"BC", ERA_BEFORE},
		{"C.E.", ERA_AFTER},
		{"CE", ERA_AFTER},
		{"A.D.", ERA_AFTER},
		{"AD", ERA_AFTER},
	};
	const char *next = *at;

	moment_spaces(&next);
	for (size_t i = 0; i < LENGTH(eras); i++)
		if (take(&next, eras[i].name)) {
			*at = next;
			return eras[i].era;
		}
	return ERA_NONE;
}

static bool take_circa(const char **at)
{
	static const char *const words[] = {
		"circa ", "ca. ", "ca ", "c. ", "c.", "about ", "around "};

	for (size_t i = 0; i < LENGTH(words); i++)
		if (moment_word(at, words[i]))
			return true;
	return false;
}

/* EDTF's marks after a date: uncertain, approximate, both. */
static void take_marks(const char **at, struct moment *moment)
{
	const char *next = *at + strspn(*at, " ");

	for (; *next != '\0' && strchr("?~%", *next) != NULL; *at = ++next) {
		moment->doubt |= *next != '~';
		moment->circa |= *next != '?';
	}
}

/* EDTF's time of day.  Only the day counts. */
static void take_time(const char **at, struct moment *moment)
{
	const char *next = *at;

	if (*next != 'T' || count_digits(next + 1) != 2)
		return;
	next += 1 + strspn(next + 1, "0123456789:");
	if (*next == 'Z')
		next++;
	else if (*next == '+' || *next == '-')
		next += 1 + strspn(next + 1, "0123456789:");
	moment->time = *at;
	*at = next;
}

/*
 * A month needs a year of four digits or with a sign, because "31-12 BCE" is a
 * range.  "-44-03" is March of 44 BCE, but "-27-14" is a range again.
 */
static void take_month(const char **at, struct moment *moment, bool full)
{
	const char *start = *at;
	const int month = take_part(at);

	if (month < 0)
		return;
	if (!full && (month < 1 || month > MONTHS)) {
		*at = start;
		return;
	}
	moment->form = DATE_MONTH;
	moment->month = month;
	moment->day = take_part(at);
	if (moment->day >= 0) {
		moment->form = DATE_DAY;
		take_time(at, moment);
	}
}

static bool take_ending(const char **at)
{
	static const char *const endings[] = {"st", "nd", "rd", "th"};

	for (size_t i = 0; i < LENGTH(endings); i++)
		if (moment_word(at, endings[i]))
			return true;
	return false;
}

/* "5th century", or "5th" alone in "5th-4th century". */
static enum date_form take_counted(const char **at)
{
	if (moment_word(at, "century") || moment_word(at, "centuries"))
		return DATE_CENTURY;
	if (moment_word(at, "millennium") || moment_word(at, "millennia"))
		return DATE_MILLENNIUM;
	return DATE_ORDINAL;
}

static bool take_sign(const char **at)
{
	return take(at, "-") || take(at, "\xe2\x88\x92");
}

/* Read digits and their unit. */
static bool take_figures(const char **at, struct moment *moment)
{
	const bool sign = take_sign(at);
	const size_t digits = count_digits(*at);

	if (digits == 0 || digits > YEAR_DIGITS)
		return false;
	moment->year = take_number(at, digits);
	if (!sign && digits <= ORDINAL_DIGITS && take_ending(at))
		moment->form = take_counted(at);
	else if (moment->year % 10 == 0 && take(at, "s"))
		moment->form = DATE_DECADE;
	else if (digits >= 4 || sign)
		take_month(at, moment, digits >= 4);
	if (sign)
		moment->era = moment->era == ERA_NONE ? ERA_SIGN : ERA_BEFORE;
	return true;
}

enum date_fault moment_take(const char **at, struct moment *moment)
{
	enum era before, after;

	*moment = (struct moment){.form = DATE_YEAR};
	moment->circa = take_circa(at);
	before = take_era(at);
	moment_spaces(at);
	if (!take_figures(at, moment))
		return DATE_NO_FORM;
	take_marks(at, moment);
	after = take_era(at);
	take_marks(at, moment);
	if ((before != ERA_NONE) + (after != ERA_NONE) +
			(moment->era != ERA_NONE) >
		1)
		return DATE_NO_FORM;
	if (moment->era == ERA_NONE)
		moment->era = before != ERA_NONE ? before : after;
	return moment->year == 0 ? DATE_NO_YEAR : DATE_FINE;
}

/* Hours, minutes and maybe seconds; of a zone, hours and minutes. */
static bool is_time(const char *at, size_t most)
{
	static const int ends[] = {24, 60, 60};

	for (size_t i = 0; i < most; i++) {
		if (count_digits(at) != 2 || take_number(&at, 2) >= ends[i])
			return false;
		if (*at != ':')
			return true;
		at++;
	}
	return false;
}

static bool has_time(const struct moment *moment)
{
	const char *zone;

	if (moment->time == NULL)
		return true;
	zone = moment->time + 1 + strspn(moment->time + 1, "0123456789:");
	return is_time(moment->time + 1, 3) &&
	       ((*zone != '+' && *zone != '-') || is_time(zone + 1, 2));
}

enum date_fault moment_check(const struct moment *moment)
{
	const int month = moment->month;

	if (moment->form != DATE_MONTH && moment->form != DATE_DAY)
		return DATE_FINE;
	if (month < 1 || month > MONTHS)
		return DATE_NO_MONTH;
	if (moment->form == DATE_DAY &&
		(moment->day < 1 ||
			moment->day >
				calendar_length(moment_year(moment), month)))
		return DATE_NO_DAY;
	return has_time(moment) ? DATE_FINE : DATE_NO_TIME;
}

bool moment_is_bce(const struct moment *moment)
{
	return moment->era == ERA_SIGN || moment->era == ERA_BEFORE;
}

/* The year nearest to the year 1 among those covered, as written. */
static int32_t nearest_year(const struct moment *moment)
{
	if (moment->form == DATE_CENTURY)
		return (moment->year - 1) * CENTURY + 1;
	if (moment->form == DATE_MILLENNIUM)
		return (moment->year - 1) * MILLENNIUM + 1;
	return moment->year;
}

int32_t moment_span(const struct moment *moment)
{
	if (moment->form == DATE_CENTURY)
		return CENTURY;
	if (moment->form == DATE_MILLENNIUM)
		return MILLENNIUM;
	if (moment->form != DATE_DECADE)
		return 1;
	return moment->year % CENTURY == 0 ? CENTURY : 10;
}

int32_t moment_year(const struct moment *moment)
{
	const int32_t year = nearest_year(moment);

	return moment_is_bce(moment) ? 1 - year : year;
}

int32_t moment_first(const struct moment *moment)
{
	const bool named =
		moment->form == DATE_MONTH || moment->form == DATE_DAY;
	const int32_t year =
		moment_year(moment) -
		(moment_is_bce(moment) ? moment_span(moment) - 1 : 0);

	return calendar_day(year, named ? moment->month : 1,
		moment->form == DATE_DAY ? moment->day : 1);
}

int32_t moment_last(const struct moment *moment)
{
	const bool named =
		moment->form == DATE_MONTH || moment->form == DATE_DAY;
	const int month = named ? moment->month : MONTHS;
	const int32_t year =
		moment_year(moment) +
		(moment_is_bce(moment) ? 0 : moment_span(moment) - 1);

	return calendar_day(year, month,
		moment->form == DATE_DAY ? moment->day
					 : calendar_length(year, month));
}
