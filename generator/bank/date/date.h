/*
 * date: when something happened, as a bank writes it.
 *
 * "2015", "-221", "221 BCE", "AD 14", "c. 1405", "1984?", "2010s", "19th
 * century", "2015-05", "2015-05-01", ranges of them ("1966-1976", "27 BCE -
 * 14 CE", "2001-09-11/2001-09-14"), and "before 1500", "after 1945".
 *
 * EDTF of the Library of Congress is read as well: level 0, and the ?, ~, %
 * and open intervals of level 1.  But there is no year 0, and "-221" is 221
 * BCE, as teachers mean it, not 222 BCE as EDTF and ISO 8601 would have it.
 * Seasons are no dates.  A range's years may each carry an era, or share the
 * second's: "221-206 BCE".
 */
#ifndef BANK_DATE_H
#define BANK_DATE_H

#include <stdbool.h>
#include <stdint.h>

struct arena;
struct wording;

enum date_form {
	DATE_YEAR,
	DATE_MONTH,
	DATE_DAY,
	DATE_DECADE,  /* "2010s"; a hundred years if it ends in 00: "1800s" */
	DATE_CENTURY, /* "19th century", 1801 to 1900 */
	DATE_MILLENNIUM,
	DATE_ORDINAL, /* the "5th" of "5th-4th century" */
	DATE_RANGE,
	DATE_BEFORE, /* some time before */
	DATE_AFTER,
	DATE_UNTIL, /* a range with an open beginning */
	DATE_SINCE  /* a range with an open end */
};

/* Why a text is no date. */
enum date_fault {
	DATE_FINE,
	DATE_NO_FORM,   /* none of the forms above */
	DATE_NO_YEAR,   /* the year 0 */
	DATE_NO_MONTH,  /* no such month */
	DATE_NO_DAY,    /* no such day in it */
	DATE_NO_TIME,   /* no such time of day */
	DATE_BACKWARDS, /* a range that ends before it begins */
	DATE_FAULTS
};

/* How a year is marked as before or after the year 1. */
enum era {
	ERA_NONE,
	ERA_SIGN, /* "-221" */
	ERA_BEFORE,
	ERA_AFTER
};

/* One end of a range, or a date that is not a range. */
struct moment {
	enum date_form form;
	enum era era;
	int32_t year; /* as written, without its sign; a century's number */
	int month, day;
	bool circa;       /* rough: "c. 1405", "1405~" */
	bool doubt;       /* "1405?" */
	const char *time; /* "T10:30…" as written, or NULL */
};

struct date {
	const char *text; /* as written */
	enum date_form form;
	struct moment begin, end; /* equal if it is not a range */
	bool circa;               /* of either end */
	/* First and last day, as in calendar.h; of "before" and "after", the
	 * nearest possible day. */
	int32_t first, last;
	/* The earliest and latest day on which it may have begun. */
	int32_t earliest, latest;
};

/* Read a date; false, and *date untouched, if the text is none. */
bool date_parse(const char *text, struct date *date);

/* Read a date and say why it is none: returns the fault, DATE_FINE if there is
 * none, and sets *wrong to the faulty end.  wrong may be NULL. */
enum date_fault date_read(
	const char *text, struct date *date, struct moment *wrong);

/* A date as a key prints it, in the arena: "221 BCE", "c. 1405", "1966–1976",
 * "May 2015". */
const char *date_print(struct arena *arena, const struct wording *wording,
	const struct date *date);

/* A date without its "c." and "?". */
struct date date_bare(const struct date *date);

/* The length of the month of an impossible day: "February 2015 has 28 days". */
const char *date_month_has(struct arena *arena, const struct moment *moment);

/* Whether a date is a year, month or day that is neither approximate nor
 * doubtful. */
bool date_is_sharp(const struct date *date);

/* Whether a date is approximate, doubtful, or open on one side. */
bool date_is_rough(const struct date *date);

/* Compares as strcmp() does: earlier dates first. */
int date_compare(const struct date *a, const struct date *b);

/*
 * Did a certainly begin before b?  The order of 1978 and December 1978, or of
 * the 2010s and 2015, is open.  A range counts from its beginning, an
 * approximate date as written.
 */
bool date_before(const struct date *a, const struct date *b);

#endif
