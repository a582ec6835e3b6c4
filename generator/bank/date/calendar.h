/*
 * calendar: days as numbers that sort.
 *
 * A day is year * 512 + month * 32 + day of the month.  Year 0 is 1 BCE.
 * Months and leap years are Gregorian, even before 1582.
 */
#ifndef BANK_CALENDAR_H
#define BANK_CALENDAR_H

#include <stdint.h>

enum {
	MONTHS = 12 /* of a year */
};

int32_t calendar_day(int32_t year, int month, int in_month);

/* The parts of a day.  The month and the day of the month count from 1. */
int32_t calendar_year(int32_t day);
int calendar_month(int32_t day);
int calendar_in_month(int32_t day);

/* The days before and after a day. */
int32_t calendar_before(int32_t day);
int32_t calendar_after(int32_t day);

/* How many days a month has. */
int calendar_length(int32_t year, int month);

/* The number of days since the first day of year 0. */
int32_t calendar_days(int32_t day);

#endif
