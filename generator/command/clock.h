/*
 * clock: what time it is, or is said to be.
 *
 * No PDF depends on the clock: its date is that of SOURCE_DATE_EPOCH, or it
 * has none.  Only a record tells on which day it was made.
 */
#ifndef COMMAND_CLOCK_H
#define COMMAND_CLOCK_H

#include <stdbool.h>

struct arena;

/* Whether SOURCE_DATE_EPOCH is not set, or set to a number of seconds; says so
 * if it is not. */
bool clock_fine(void);

/* The seconds as SOURCE_DATE_EPOCH has them; NULL where it is not set. */
const char *clock_epoch(void);

/* Of such seconds, the date of a PDF, "D:20260101000000Z"; NULL of none. */
const char *clock_date(struct arena *arena, const char *epoch);

/* The day in UTC, "2026-01-01", of such seconds, or today's of none. */
const char *clock_day(struct arena *arena, const char *epoch);

#endif
