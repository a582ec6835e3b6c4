#include "bank/date/calendar.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void days_are_counted_from_the_year_0(void **state)
{
	(void)state;
	assert_int_equal(calendar_days(calendar_day(0, 1, 1)), 0);
	assert_int_equal(calendar_days(calendar_day(0, 12, 31)), 365);
	assert_int_equal(calendar_days(calendar_day(1, 1, 1)), 366);
	assert_int_equal(calendar_days(calendar_day(-1, 12, 31)), -1);
	assert_int_equal(calendar_days(calendar_day(-4, 1, 1)), -1461);
	assert_int_equal(calendar_days(calendar_day(1970, 1, 1)), 719528);
	assert_int_equal(calendar_days(calendar_day(2000, 3, 1)), 730545);
	assert_int_equal(calendar_days(calendar_day(-400, 3, 1)), 60 - 146097);
	for (int32_t year = -2000; year < 2100; year++)
		assert_int_equal(calendar_days(calendar_day(year + 1, 1, 1)),
			calendar_days(calendar_day(year, 12, 31)) + 1);
}

static void a_day_has_a_year_and_a_month(void **state)
{
	(void)state;
	assert_int_equal(calendar_year(calendar_day(-220, 7, 31)), -220);
	assert_int_equal(calendar_month(calendar_day(-220, 7, 31)), 7);
	assert_int_equal(calendar_year(calendar_day(2015, 12, 1)), 2015);
	assert_int_equal(calendar_month(calendar_day(2015, 12, 1)), 12);
	assert_int_equal(calendar_in_month(calendar_day(-220, 7, 31)), 31);
	assert_int_equal(calendar_in_month(calendar_day(2015, 12, 1)), 1);
}

static void days_have_neighbours(void **state)
{
	int32_t day = calendar_day(-5, 1, 1);

	(void)state;
	for (int32_t n = calendar_days(day); n < 2000; n++) {
		const int32_t next = calendar_after(day);

		assert_int_equal(calendar_days(day), n);
		assert_int_equal(calendar_before(next), day);
		day = next;
	}
}

static void leap_years_are_todays(void **state)
{
	(void)state;
	assert_int_equal(calendar_length(2000, 2), 29);
	assert_int_equal(calendar_length(1900, 2), 28);
	assert_int_equal(calendar_length(2023, 2), 28);
	assert_int_equal(calendar_length(0, 2), 29);
	assert_int_equal(calendar_length(-4, 2), 29);
	assert_int_equal(calendar_length(-100, 2), 28);
	assert_int_equal(calendar_length(2015, 4), 30);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(days_are_counted_from_the_year_0),
		cmocka_unit_test(a_day_has_a_year_and_a_month),
		cmocka_unit_test(days_have_neighbours),
		cmocka_unit_test(leap_years_are_todays),
	};

	return cmocka_run_group_tests_name("calendar", tests, NULL, NULL);
}
