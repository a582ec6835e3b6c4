#include "bank/vary/rational.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

static struct rational of(const char *text)
{
	struct rational top, bottom = rational_whole(1);
	const char *end = rational_parse(text, &top);

	assert_non_null(end);
	if (*end == '/')
		assert_non_null(rational_parse(end + 1, &bottom));
	assert_true(rational_divide(top, bottom, &top));
	return top;
}

static void assert_is(struct rational found, const char *expected)
{
	assert_int_equal(rational_compare(found, of(expected)), 0);
}

static const char most[] = "170141183460469231731687303715884105727";

static void decimals_are_exact(void **state)
{
	struct rational sum;

	(void)state;
	assert_true(rational_add(of("0.1"), of("0.2"), &sum));
	assert_is(sum, "3/10");
	assert_is(of("1.005"), "201/200");
	assert_is(of("-0.5"), "-1/2");
	assert_is(of("−2"), "-2");
	assert_is(of(".5"), "1/2");
}

static void powers_of_ten_are_read(void **state)
{
	struct rational number;
	const char *end;

	(void)state;
	assert_is(of("6.02e23"), "602000000000000000000000");
	assert_is(of("-1.6E-3"), "-0.0016");
	assert_is(of("5e+2"), "500");
	assert_is(of("1e37"), "10000000000000000000000000000000000000");
	assert_null(rational_parse("1e38", &number));
	assert_null(rational_parse("1e99999999999999999999", &number));
	assert_null(rational_parse("123e37", &number));
	end = rational_parse("2e", &number);
	assert_string_equal(end, "e");
	end = rational_parse("2e-x", &number);
	assert_string_equal(end, "e-x");
	assert_is(number, "2");
}

static void halves_are_rounded_away_from_zero(void **state)
{
	static const struct {
		const char *number, *rounded;
		int digits;
	} cases[] = {
		{"1.005", "1.01", 2},
		{"-1.005", "-1.01", 2},
		{"2.5", "3", 0},
		{"-2.5", "-3", 0},
		{"2.4999", "2", 0},
		{"1/3", "0.333", 3},
		{"2/3", "0.667", 3},
		{"1250", "1300", -2},
		{"49", "0", -2},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct rational rounded;

		assert_true(rational_round(
			of(cases[i].number), cases[i].digits, &rounded));
		assert_is(rounded, cases[i].rounded);
	}
}

static void what_does_not_fit_fails(void **state)
{
	const struct rational large = of(most);
	struct rational result = of("7");

	(void)state;
	assert_false(rational_add(large, of("1"), &result));
	assert_false(rational_multiply(large, of("2"), &result));
	assert_false(
		rational_subtract(rational_negative(large), of("1"), &result));
	assert_false(rational_divide(of("1/3"), large, &result));
	assert_false(rational_power(of("3"), 81, &result));
	assert_is(result, "7");
	assert_null(rational_parse(
		"170141183460469231731687303715884105728", &result));
}

static void what_fits_after_all_does_not_fail(void **state)
{
	const struct rational large = of(most);
	struct rational result;

	(void)state;
	assert_true(rational_multiply(large, of("1/7"), &result));
	assert_true(rational_multiply(result, of("7"), &result));
	assert_is(result, most);
	assert_true(rational_divide(large, large, &result));
	assert_is(result, "1");
	assert_true(rational_power(of("3"), 80, &result));
	assert_true(rational_power(of("2/3"), -2, &result));
	assert_is(result, "9/4");
	assert_true(rational_add(large, rational_negative(large), &result));
	assert_is(result, "0");
}

static void numbers_are_compared_without_overflow(void **state)
{
	const struct rational large = of(most);
	struct rational less;

	(void)state;
	assert_true(rational_subtract(large, of("1"), &less));
	assert_true(rational_compare(less, large) < 0);
	assert_true(rational_divide(of("1"), less, &less));
	assert_true(
		rational_compare(less, (struct rational){1, large.top}) > 0);
	assert_true(rational_compare(of("-1/2"), of("-1/3")) < 0);
	assert_true(rational_compare(of("-1/2"), of("1/3")) < 0);
	assert_true(rational_compare(of("7/3"), of("9/4")) > 0);
	assert_int_equal(rational_compare(of("4/6"), of("2/3")), 0);
}

static void floors_are_below(void **state)
{
	(void)state;
	assert_true(rational_floor(of("7/2")) == 3);
	assert_true(rational_floor(of("-7/2")) == -4);
	assert_true(rational_floor(of("-4")) == -4);
}

static void decimals_are_counted(void **state)
{
	(void)state;
	assert_int_equal(rational_decimals(of("1/8")), 3);
	assert_int_equal(rational_decimals(of("3/50")), 2);
	assert_int_equal(rational_decimals(of("12")), 0);
	assert_int_equal(rational_decimals(of("1/3")), -1);
	assert_int_equal(rational_magnitude(of("345")), 2);
	assert_int_equal(rational_magnitude(of("0.012")), -2);
	assert_int_equal(rational_magnitude(of("1")), 0);
	assert_int_equal(rational_magnitude(of("-10")), 1);
}

static void a_text_is_a_number_or_a_fraction(void **state)
{
	static const char *const wrong[] = {"", "/", "3/", "/4", "3/0", "3/4x",
		"3 /4", "3/ 4", "3 ", "1/2/3", "x",
		"3/1701411834604692317316873037158841057271"};
	struct rational number;

	(void)state;
	assert_true(rational_read("-1.5", &number));
	assert_is(number, "-3/2");
	assert_true(rational_read("6/-8", &number));
	assert_is(number, "-3/4");
	assert_true(rational_read("0.5/0.25", &number));
	assert_is(number, "2");
	for (size_t i = 0; i < sizeof(wrong) / sizeof(*wrong); i++)
		assert_false(rational_read(wrong[i], &number));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(decimals_are_exact),
		cmocka_unit_test(powers_of_ten_are_read),
		cmocka_unit_test(halves_are_rounded_away_from_zero),
		cmocka_unit_test(what_does_not_fit_fails),
		cmocka_unit_test(what_fits_after_all_does_not_fail),
		cmocka_unit_test(numbers_are_compared_without_overflow),
		cmocka_unit_test(floors_are_below),
		cmocka_unit_test(decimals_are_counted),
		cmocka_unit_test(a_text_is_a_number_or_a_fraction),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
