#include "base/whole_number.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void digits_are_a_number_within_its_bounds(void **state)
{
	uint64_t number = 7;

	(void)state;
	assert_true(whole_number("0", 0, 9, &number));
	assert_int_equal(number, 0);
	assert_true(whole_number("0042", 1, 42, &number));
	assert_int_equal(number, 42);
	assert_true(
		whole_number("18446744073709551615", 0, UINT64_MAX, &number));
	assert_true(number == UINT64_MAX);
}

static void anything_else_is_none_and_changes_nothing(void **state)
{
	static const char *const texts[] = {"", " 1", "1 ", "+1", "-1", "1.0",
		"0x1", "one", "0", "43", "100000000000000000000000"};
	uint64_t number = 7;

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		if (whole_number(texts[i], 1, 42, &number))
			fail_msg("<<%s>>", texts[i]);
	assert_int_equal(number, 7);
}

static void no_sum_runs_over(void **state)
{
	uint64_t number = 7;

	(void)state;
	assert_false(
		whole_number("18446744073709551616", 0, UINT64_MAX, &number));
	assert_false(
		whole_number("28446744073709551615", 0, UINT64_MAX, &number));
	assert_false(whole_number("10", 0, 5, &number));
	assert_int_equal(number, 7);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(digits_are_a_number_within_its_bounds),
		cmocka_unit_test(anything_else_is_none_and_changes_nothing),
		cmocka_unit_test(no_sum_runs_over),
	};

	return cmocka_run_group_tests_name("whole_number", tests, NULL, NULL);
}
