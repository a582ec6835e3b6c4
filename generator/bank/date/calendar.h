/*
 * calendar: days as numbers that sort.
 *
 * A day is year * 512 + month * 32 + day of the month.  Years are counted
 * through 0, which is 1 BCE, and months and leap years are today's, before
 * 1582 too.
 */
#ifndef BANK_CALENDAR_H
#define BANK_CALENDAR_H

#include <stdint.h>

enum {
	MONTHS = 12 /* of a year */
};

int32_t calendar_day(int32_t year, int month, int in_month);

/* The parts of a day; the month and the day in it are counted from 1. */
int32_t calendar_year(int32_t day);
int calendar_month(int32_t day);
int calendar_in_month(int32_t day);

/* The days before and after a day. */
int32_t calendar_before(int32_t day);
int32_t calendar_after(int32_t day);

/* How many days a month has. */
int calendar_length(int32_t year, int month);

/* How many days it is after the first one of the year 0. */
int32_t calendar_days(int32_t day);

/* "January", and its first three letters. */
const char *calendar_name(int month);
const char *calendar_short_name(int month);

#endif
