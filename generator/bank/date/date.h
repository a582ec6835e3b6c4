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
	DATE_UNTIL, /* it began nobody says when, and ended then */
	DATE_SINCE  /* it began then */
};

/* Why a text is no date. */
enum date_fault {
	DATE_FINE,
	DATE_NO_FORM,   /* none of the forms above */
	DATE_NO_YEAR,   /* the year 0 */
	DATE_NO_MONTH,  /* no such month */
	DATE_NO_DAY,    /* no such day in it */
	DATE_NO_TIME,   /* no such time in that */
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

/* One end of a range, or a date that is none. */
struct moment {
	enum date_form form;
	enum era era;
	int32_t year; /* as written, without its sign; or which century */
	int month, day;
	bool circa;       /* rough: "c. 1405", "1405~" */
	bool doubt;       /* "1405?" */
	const char *time; /* "T10:30…" as written, or NULL */
};

struct date {
	const char *text; /* as written */
	enum date_form form;
	struct moment begin, end; /* the same twice where it is no range */
	bool circa;               /* either of them */
	/* First and last day, as in calendar.h; for a date before or after
	 * another, the nearest day. */
	int32_t first, last;
	/* The days between which it began, for all that is known. */
	int32_t earliest, latest;
};

/* Read a date; false, and *date untouched, where the text is none. */
bool date_parse(const char *text, struct date *date);

/* The same, returning the fault, and the faulty end of a range; DATE_FINE if
 * there is none.  wrong may be NULL. */
enum date_fault date_read(
	const char *text, struct date *date, struct moment *wrong);

/* As a key prints it in these words: "221 BCE", "c. 1405", "1966–1976", "May
 * 2015". */
const char *date_print(struct arena *arena, const struct wording *wording,
	const struct date *date);

/* The same date without "c." and "?". */
struct date date_bare(const struct date *date);

/* The length of the month of an impossible day: "February 2015 has 28 days". */
const char *date_month_has(struct arena *arena, const struct moment *moment);

/* Whether it is a year, a month or a day, and surely so. */
bool date_is_sharp(const struct date *date);

/* Whether the day or the years are not sure. */
bool date_is_rough(const struct date *date);

/* Earlier first: below, at or above 0 as strcmp() does. */
int date_compare(const struct date *a, const struct date *b);

/*
 * Did a certainly come before b?  If neither did, the order is open: 1978 and
 * December 1978, the 2010s and 2015.  A range counts from its beginning, a
 * rough date as written.
 */
bool date_before(const struct date *a, const struct date *b);

#endif
