/*
 * epoch: dates from a number of seconds since 1970.
 *
 * No PDF depends on the clock: its date is the caller's, as from
 * SOURCE_DATE_EPOCH, or it has none.  Only a record states the day on which it
 * was made.
 */
#ifndef BASE_EPOCH_H
#define BASE_EPOCH_H

#include <stdbool.h>

struct arena;

/* Whether a text is a number of seconds before the year 10000. */
bool epoch_valid(const char *epoch);

/* The date of a PDF, "D:20260101000000Z"; NULL where epoch is NULL. */
const char *epoch_pdf_date(struct arena *arena, const char *epoch);

/* The day in UTC, "2026-01-01"; today where epoch is NULL. */
const char *epoch_day(struct arena *arena, const char *epoch);

#endif
