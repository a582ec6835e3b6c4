#include "layout/timeline/pin_span.h"

#include "bank/date/calendar.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum {
	START = 100 * MPT,
	END = START + 365 * MPT,
	MEASURE = 500 * MPT,
	BAR_LEAST = 4 * MPT
};

/* The span of a date on a strip of the year 1901, with a point for each day. */
static struct pin pin_of(const char *text)
{
	struct strip strip = {
		.frame.measure = MEASURE, .from = START, .to = END};
	struct pin pin = {.number = 1};
	struct date date;

	assert_true(date_parse(text, &date));
	strip.scale.first = calendar_days(calendar_day(1901, 1, 1));
	strip.scale.last = calendar_days(calendar_day(1902, 1, 1));
	pin_span_set(&strip, &date, &pin);
	return pin;
}

static void assert_span(const char *text, mpt from, mpt to, bool bar)
{
	const struct pin pin = pin_of(text);

	assert_int_equal(pin.from, from);
	assert_int_equal(pin.to, to);
	assert_int_equal(pin.bar, bar);
}

static void a_day_is_as_wide_as_a_day_and_no_bar(void **state)
{
	(void)state;
	assert_span("1901-02-01", START + 31 * MPT, START + 32 * MPT, false);
}

static void what_is_long_enough_to_be_seen_is_a_bar(void **state)
{
	(void)state;
	assert_span("1901-02", START + 31 * MPT, START + 59 * MPT, true);
	assert_span("1901", START, END, true);
}

static void a_short_range_is_a_bar_around_its_middle(void **state)
{
	(void)state;
	assert_span("1901-02-01/1901-02-02", START + 30 * MPT,
		START + 30 * MPT + BAR_LEAST, true);
}

static void a_rough_day_is_a_bar(void **state)
{
	(void)state;
	assert_true(pin_of("1901-02-01?").bar);
	assert_int_equal(pin_of("1901-02-01?").to - pin_of("1901-02-01?").from,
		BAR_LEAST);
}

static void an_open_date_reaches_the_end_of_the_axis(void **state)
{
	(void)state;
	assert_span("before 1901-02-01", 0, START + 31 * MPT, true);
	assert_span("after 1901-02-01", START + 32 * MPT, MEASURE, true);
	assert_span("../1901-02-01", 0, START + 32 * MPT, true);
	assert_span("1901-02-01/..", START + 31 * MPT, MEASURE, true);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_day_is_as_wide_as_a_day_and_no_bar),
		cmocka_unit_test(what_is_long_enough_to_be_seen_is_a_bar),
		cmocka_unit_test(a_short_range_is_a_bar_around_its_middle),
		cmocka_unit_test(a_rough_day_is_a_bar),
		cmocka_unit_test(an_open_date_reaches_the_end_of_the_axis),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
