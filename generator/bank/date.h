/*
 * date: when something happened, as a bank writes it.
 *
 * "2015", "-221", "221 BCE", "c. 1405", "1966-1976", "2010s", "2015-05",
 * and "2015-05-01".
 *
 * There is no year 0, and "-221" is 221 BCE, as teachers mean it, not 222 BCE
 * as ISO 8601 would have it.  A range's years may each carry an era, or share
 * the second's: "221-206 BCE", "27 BCE - 14 CE".
 */
#ifndef BANK_DATE_H
#define BANK_DATE_H

#include <stdbool.h>
#include <stdint.h>

struct arena;
struct wording;

enum date_form {
	DATE_YEAR,
	DATE_DECADE, /* "2010s"; a century where it ends in 00: "1800s" */
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

/* Read a date; false, and *date untouched, where the text is none. */
bool date_parse(const char *text, struct date *date);

/* The same, answering what is wrong; DATE_FINE where nothing is. */
enum date_fault date_read(const char *text, struct date *date);

/* As a key prints it in these words: "221 BCE", "c. 1405", "1966–1976", "May
 * 2015". */
const char *date_print(struct arena *arena, const struct wording *wording,
	const struct date *date);

/* Earlier first: below, at or above 0 as strcmp() does. */
int date_compare(const struct date *a, const struct date *b);

/*
 * Whether a surely came before b; where neither did, no one can say which was
 * first: 1978 and December 1978, the 2010s and 2015.  A range came when it
 * began, a rough date when it says.
 */
bool date_before(const struct date *a, const struct date *b);

#endif
