#include "bank/date/moment.h"

#include "bank/date/calendar.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* Read a text that is one moment and no more. */
static struct moment read(const char *text)
{
	struct moment moment = {0};
	const char *at = text;

	if (moment_take(&at, &moment) != DATE_FINE || *at != '\0')
		fail_msg("<<%s>>, at <<%s>>", text, at);
	return moment;
}

static void assert_days(const char *text, int32_t first, int32_t last)
{
	const struct moment moment = read(text);

	assert_int_equal(moment_check(&moment), DATE_FINE);
	if (moment_first(&moment) != first || moment_last(&moment) != last)
		fail_msg("<<%s>>: %d to %d", text, (int)moment_first(&moment),
			(int)moment_last(&moment));
}

static void a_moment_has_its_first_and_last_day(void **state)
{
	(void)state;
	assert_days(
		"2015", calendar_day(2015, 1, 1), calendar_day(2015, 12, 31));
	assert_days(
		"2016-02", calendar_day(2016, 2, 1), calendar_day(2016, 2, 29));
	assert_days("2015-05-04", calendar_day(2015, 5, 4),
		calendar_day(2015, 5, 4));
	assert_days(
		"1840s", calendar_day(1840, 1, 1), calendar_day(1849, 12, 31));
	assert_days(
		"1800s", calendar_day(1800, 1, 1), calendar_day(1899, 12, 31));
	assert_days("19th century", calendar_day(1801, 1, 1),
		calendar_day(1900, 12, 31));
}

/* 1 BCE is year 0 in counting, so 221 BCE is -220. */
static void years_before_the_era_are_counted_through_0(void **state)
{
	static const char *const texts[] = {"-221", "221 BCE", "221 bc"};

	(void)state;
	for (size_t i = 0; i < LENGTH(texts); i++) {
		const struct moment moment = read(texts[i]);

		assert_true(moment_is_bce(&moment));
		assert_int_equal(moment_year(&moment), -220);
	}
	assert_days("5th century BCE", calendar_day(-499, 1, 1),
		calendar_day(-400, 12, 31));
}

static void what_follows_a_moment_is_left(void **state)
{
	struct moment moment = {0};
	const char *text = "1966-1976";

	(void)state;
	assert_int_equal(moment_take(&text, &moment), DATE_FINE);
	assert_string_equal(text, "-1976");
	assert_int_equal(moment.year, 1966);
}

static void days_that_do_not_exist_are_told_apart(void **state)
{
	struct moment moment = read("2015-02-29");

	(void)state;
	assert_int_equal(moment_check(&moment), DATE_NO_DAY);
	moment = read("2015-13");
	assert_int_equal(moment_check(&moment), DATE_NO_MONTH);
	moment = read("2016-02-29");
	assert_int_equal(moment_check(&moment), DATE_FINE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_moment_has_its_first_and_last_day),
		cmocka_unit_test(years_before_the_era_are_counted_through_0),
		cmocka_unit_test(what_follows_a_moment_is_left),
		cmocka_unit_test(days_that_do_not_exist_are_told_apart),
	};

	return cmocka_run_group_tests_name("moment", tests, NULL, NULL);
}
