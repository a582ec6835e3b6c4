#include "picture/svg/number.h"

#include "base/common.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* A text, the number at its beginning, and what is left behind that. */
static void numbers_end_where_the_next_begins(void **state)
{
	static const struct {
		const char *text;
		double value;
		const char *rest;
	} cases[] = {
		{"1.5.5", 1.5, ".5"},
		{"-1-2", -1, "-2"},
		{"+.5e1e1", 5, "e1"},
		{"7.", 7, ""},
		{"2em", 2, "em"},
		{"2e+m", 2, "e+m"},
		{"1E-2,", 0.01, ","},
		{"00012", 12, ""},
		{"1e-400", 0, ""},
		{"0e400", 0, ""},
		{"123456789012345678901e-9", 123456789012.345678, ""},
		{"1000000000000", 1e12, ""},
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		const char *at = cases[i].text;
		double value = 99;

		assert_true(number_scan(&at, &value));
		assert_true(value == cases[i].value);
		assert_string_equal(at, cases[i].rest);
	}
}

static void what_is_no_number_moves_nothing(void **state)
{
	static const char *const texts[] = {"", "-", ".", "+.", "e5", " 1",
		"1000000000001", "1e13", "-1e60", "1e999999999999", "inf",
		"nan"};

	(void)state;
	for (size_t i = 0; i < LENGTH(texts); i++) {
		const char *at = texts[i];
		double value = 99;

		assert_false(number_scan(&at, &value));
		assert_ptr_equal(at, texts[i]);
		assert_true(value == 99);
	}
}

static void hexadecimal_is_a_zero_and_a_rest(void **state)
{
	double value;

	(void)state;
	assert_false(number_parse("0x10", &value));
	assert_false(number_parse("1 2", &value));
	assert_true(number_parse(" \t-0.25\n", &value));
	assert_true(value == -0.25);
}

static void flags_are_one_digit(void **state)
{
	const char *at = "101";
	bool flag = false;

	(void)state;
	assert_true(number_scan_flag(&at, &flag));
	assert_true(flag);
	assert_true(number_scan_flag(&at, &flag));
	assert_false(flag);
	assert_string_equal(at, "1");
	at = "2";
	assert_false(number_scan_flag(&at, &flag));
	assert_string_equal(at, "2");
}

static void units_are_those_of_css(void **state)
{
	static const struct {
		const char *text;
		double em, value;
	} cases[] = {
		{"12", 0, 12},
		{"12px", 0, 12},
		{" 1in ", 0, 96},
		{"9pt", 0, 12},
		{"2pc", 0, 32},
		{"25.4mm", 0, 96},
		{"2.54cm", 0, 96},
		{"-1.5em", 10, -15},
	};
	static const char *const wrong[] = {
		"", "px", "1 px", "1PX", "1ex", "50%", "1pxx", "1p"};
	double value = 99;

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		assert_true(number_parse_length(
			cases[i].text, cases[i].em, &value));
		assert_true(fabs(value - cases[i].value) < 1e-12);
	}
	value = 99;
	for (size_t i = 0; i < LENGTH(wrong); i++)
		assert_false(number_parse_length(wrong[i], 10, &value));
	/* Without a size of type there is no em. */
	assert_false(number_parse_length("1em", 0, &value));
	assert_true(value == 99);
}

static void lists_have_room_or_are_none(void **state)
{
	double values[3];

	(void)state;
	assert_int_equal(number_parse_list("", values, 3), 0);
	assert_int_equal(number_parse_list(" 1 , 2-3 ", values, 3), 3);
	assert_true(values[0] == 1 && values[1] == 2 && values[2] == -3);
	assert_int_equal(number_parse_list("1 2 3 4", values, 3), 4);
	assert_int_equal(number_parse_list("1,,2", values, 3), 4);
	assert_int_equal(number_parse_list("1;2", values, 3), 4);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_end_where_the_next_begins),
		cmocka_unit_test(what_is_no_number_moves_nothing),
		cmocka_unit_test(hexadecimal_is_a_zero_and_a_rest),
		cmocka_unit_test(flags_are_one_digit),
		cmocka_unit_test(units_are_those_of_css),
		cmocka_unit_test(lists_have_room_or_are_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
