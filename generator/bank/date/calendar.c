#include "bank/date/calendar.h"

#include "base/common.h"

#include <assert.h>
#include <stdbool.h>

enum {
	MONTH_STEP = 32,
	YEAR_STEP = 512
};

static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

static_assert(LENGTH(lengths) == MONTHS, "one for each month");

static int32_t floored(int32_t value, int32_t by)
{
	return value / by - (value % by < 0);
}

int32_t calendar_day(int32_t year, int month, int in_month)
{
	return year * YEAR_STEP + month * MONTH_STEP + in_month;
}

int32_t calendar_year(int32_t day)
{
	return floored(day, YEAR_STEP);
}

int calendar_month(int32_t day)
{
	return (day - calendar_year(day) * YEAR_STEP) / MONTH_STEP;
}

int calendar_in_month(int32_t day)
{
	return (day - calendar_year(day) * YEAR_STEP) % MONTH_STEP;
}

int calendar_length(int32_t year, int month)
{
	const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	return lengths[month - 1] + (month == 2 && leap ? 1 : 0);
}

int32_t calendar_before(int32_t day)
{
	const int32_t year = calendar_year(day);
	const int month = calendar_month(day);

	if (calendar_in_month(day) > 1)
		return day - 1;
	if (month == 1)
		return calendar_day(year - 1, MONTHS, 31);
	return calendar_day(year, month - 1, calendar_length(year, month - 1));
}

int32_t calendar_after(int32_t day)
{
	const int32_t year = calendar_year(day);
	const int month = calendar_month(day);

	if (calendar_in_month(day) < calendar_length(year, month))
		return day + 1;
	return month == MONTHS ? calendar_day(year + 1, 1, 1)
			       : calendar_day(year, month + 1, 1);
}

int32_t calendar_days(int32_t day)
{
	const int32_t year = calendar_year(day);
	const int32_t leaps = floored(year + 3, 4) - floored(year + 99, 100) +
			      floored(year + 399, 400);
	int32_t days = 365 * year + leaps + calendar_in_month(day) - 1;

	for (int month = 1; month < calendar_month(day); month++)
		days += calendar_length(year, month);
	return days;
}
