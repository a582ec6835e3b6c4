/*
 * date: dates as banks write them.
 *
 * "2015", "-221", "221 BCE", "c. 1405", "1966-1976", "2010s", "2015-05",
 * and "2015-05-01".
 *
 * There is no year 0, and "-221" is 221 BCE, as teachers mean it, not 222 BCE
 * as in ISO 8601.  The years of a range may have an era each or share the
 * second's: "221-206 BCE", "27 BCE - 14 CE".
 */
#ifndef BANK_DATE_H
#define BANK_DATE_H

#include <stdbool.h>
#include <stdint.h>

struct arena;

enum date_form {
	DATE_YEAR,
	DATE_DECADE, /* "2010s"; a century if it ends in 00: "1800s" */
	DATE_MONTH,
	DATE_DAY,
	DATE_RANGE
};

/* Why a text is no date. */
enum date_fault {
	DATE_FINE,
	DATE_NO_FORM,   /* none of the forms above */
	DATE_NO_YEAR,   /* the year 0 */
	DATE_NO_DAY,    /* no such month, or no such day in it */
	DATE_BACKWARDS, /* a range that ends before it begins */
	DATE_FAULTS
};

struct date {
	const char *text; /* as written */
	enum date_form form;
	bool circa;
	/* First and last day, as in calendar.h. */
	int32_t first, last;
};

/* Read a date.  Returns false and leaves *date unchanged if the text is no
 * date. */
bool date_parse(const char *text, struct date *date);

/* Read a date.  Returns DATE_FINE, or the fault. */
enum date_fault date_read(const char *text, struct date *date);

/* As a key prints it: "221 BCE", "c. 1405", "1966–1976", "May 2015". */
const char *date_print(struct arena *arena, const struct date *date);

/* Compare like strcmp(): negative if a is earlier. */
int date_compare(const struct date *a, const struct date *b);

/*
 * Whether a was certainly before b.  If neither was before the other, the order
 * is unknown: 1978 and December 1978, the 2010s and 2015.  A range counts by
 * its beginning, a rough date as if it were exact.
 */
bool date_before(const struct date *a, const struct date *b);

#endif
