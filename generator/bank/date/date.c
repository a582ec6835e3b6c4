#include "bank/date/date.h"

#include "bank/date/calendar.h"
#include "bank/date/moment.h"
#include "base/common.h"

#include <string.h>

/* What makes a date a bound: a word before it, or the open end of an EDTF
 * interval. */
static const struct {
	const char *word;
	enum date_form form;
} bounds[] = {
	{"before ", DATE_BEFORE},
	{"after ", DATE_AFTER},
	{"until ", DATE_UNTIL},
	{"till ", DATE_UNTIL},
	{"since ", DATE_SINCE},
	{"from ", DATE_SINCE},
	{"../", DATE_UNTIL},
	{"/", DATE_UNTIL},
};

static bool take_bound(const char **at, enum date_form *form)
{
	for (size_t i = 0; i < LENGTH(bounds); i++)
		if (moment_word(at, bounds[i].word)) {
			*form = bounds[i].form;
			return true;
		}
	return false;
}

static bool take_dash(const char **at)
{
	static const char *const dashes[] = {"-", "/", "\xe2\x80\x93",
		"\xe2\x80\x94", "to ", "\xe2\x80\x92"};
	const char *next = *at;

	moment_spaces(&next);
	for (size_t i = 0; i < LENGTH(dashes); i++)
		if (moment_word(&next, dashes[i])) {
			*at = next;
			return true;
		}
	return false;
}

/* The open end of an interval: nothing, or two dots after the slash. */
static bool take_open_end(const char **at)
{
	const char *next = *at;

	if (!moment_word(&next, "/"))
		return false;
	moment_word(&next, "..");
	if (*next != '\0')
		return false;
	*at = next;
	return true;
}

/* Each end takes the era or unit that it omits from the other; false if it
 * cannot. */
static bool share_words(struct moment *begin, struct moment *end)
{
	if (begin->form == DATE_ORDINAL && end->form != DATE_CENTURY &&
		end->form != DATE_MILLENNIUM)
		return false;
	if (begin->form == DATE_ORDINAL)
		begin->form = end->form;
	if (begin->era == ERA_NONE)
		begin->era = end->era;
	/* "221 BCE-206" does not say which 206 is meant. */
	if (end->era == ERA_NONE && begin->era == ERA_BEFORE)
		return false;
	if (end->era == ERA_NONE && begin->era == ERA_AFTER)
		end->era = ERA_AFTER;
	return true;
}

/* State of reading a date. */
struct parse {
	const char *at;
	enum date_form form; /* DATE_RANGE, a bound, or begin's form */
	struct moment begin, end;
	struct moment wrong;
};

static enum date_fault take_end(struct parse *parse)
{
	const enum date_fault fault = moment_take(&parse->at, &parse->end);

	parse->form = DATE_RANGE;
	if (fault != DATE_FINE)
		return fault;
	return share_words(&parse->begin, &parse->end) ? DATE_FINE
						       : DATE_NO_FORM;
}

/* Parse the whole text, without checking that the day exists. */
static enum date_fault take_date(struct parse *parse)
{
	bool bound;
	enum date_fault fault;

	moment_spaces(&parse->at);
	bound = take_bound(&parse->at, &parse->form);
	fault = moment_take(&parse->at, &parse->begin);
	if (!bound)
		parse->form = parse->begin.form;
	parse->end = parse->begin;
	if (fault != DATE_FINE && fault != DATE_NO_YEAR)
		return fault;
	if (!bound && take_open_end(&parse->at))
		parse->form = DATE_SINCE;
	else if (fault == DATE_FINE && !bound && take_dash(&parse->at))
		fault = take_end(parse);
	moment_spaces(&parse->at);
	if (*parse->at != '\0' || parse->begin.form == DATE_ORDINAL ||
		parse->end.form == DATE_ORDINAL)
		return DATE_NO_FORM;
	return fault;
}

static enum date_fault check_ends(struct parse *parse)
{
	enum date_fault fault;

	parse->wrong = parse->begin;
	fault = moment_check(&parse->begin);
	if (fault == DATE_FINE) {
		parse->wrong = parse->end;
		fault = moment_check(&parse->end);
	}
	if (fault == DATE_FINE &&
		moment_first(&parse->begin) > moment_last(&parse->end))
		fault = DATE_BACKWARDS;
	return fault;
}

/* The date that was parsed, with its days.  A bound leaves one side open. */
static struct date date_of(const struct parse *parse, const char *text)
{
	struct date date = {.text = text,
		.form = parse->form,
		.begin = parse->begin,
		.end = parse->end,
		.circa = parse->begin.circa || parse->end.circa,
		.first = moment_first(&parse->begin),
		.last = moment_last(&parse->end)};

	date.earliest = date.first;
	date.latest = moment_last(&parse->begin);
	if (date.form == DATE_BEFORE)
		date.last = date.first = date.latest =
			calendar_before(date.first);
	if (date.form == DATE_AFTER)
		date.first = date.last = date.earliest =
			calendar_after(date.last);
	if (date.form == DATE_BEFORE || date.form == DATE_UNTIL)
		date.earliest = INT32_MIN;
	if (date.form == DATE_AFTER)
		date.latest = INT32_MAX;
	return date;
}

enum date_fault date_read(
	const char *text, struct date *date, struct moment *wrong)
{
	struct parse parse = {.at = text};
	enum date_fault fault = take_date(&parse);

	if (fault == DATE_FINE)
		fault = check_ends(&parse);
	if (fault == DATE_FINE)
		*date = date_of(&parse, text);
	else if (wrong != NULL)
		*wrong = parse.wrong;
	return fault;
}

bool date_parse(const char *text, struct date *date)
{
	return date_read(text, date, NULL) == DATE_FINE;
}

struct date date_bare(const struct date *date)
{
	struct date bare = *date;

	bare.circa = bare.begin.circa = bare.end.circa = false;
	bare.begin.doubt = bare.end.doubt = false;
	return bare;
}

bool date_is_sharp(const struct date *date)
{
	return !date_is_rough(date) &&
	       (date->form == DATE_YEAR || date->form == DATE_MONTH ||
		       date->form == DATE_DAY);
}

bool date_is_rough(const struct date *date)
{
	return date->circa || date->begin.doubt || date->end.doubt ||
	       date->form == DATE_BEFORE || date->form == DATE_AFTER ||
	       date->form == DATE_UNTIL || date->form == DATE_SINCE;
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
	return a->latest < b->earliest;
}
