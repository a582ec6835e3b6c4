#include "exchange/text/arithmetic.h"

#include "../base/with_arena.h"
#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct row {
	const char *formula, *expression;
};

static const char *written(
	struct arena *arena, const char *formula, const char **unknown)
{
	const struct arithmetic_names names = {.foreign = {"a", "b", "mass 1"},
		.own = {"a", "b", "mass_1"},
		3};
	struct arithmetic arithmetic = {.arena = arena, .names = &names};
	const char *text = arithmetic_write(&arithmetic, formula);

	*unknown = arithmetic.unknown;
	return text;
}

static void formulas_become_expressions(void **state)
{
	static const struct row rows[] = {
		{"{a}+{b}", "a + b"},
		{"2*{mass 1}", "2 * mass_1"},
		{"a-b - 1", "a - b - 1"},
		{"-(a+b)", "-(a + b)"},
		{"+a", "a"},
		{"pow({a}, 2)", "a^2"},
		{"pow(a + b, -1)", "(a + b)^(-1)"},
		{"2**a", "2^a"},
		{"2^-a", "2^-a"},
		{"a % b * 2", "mod(a, b) * 2"},
		{"2*a % b", "mod(2 * a, b)"},
		{"1.5e3", "(1.5 * 10^(3))"},
		{"2E-4*a", "(2 * 10^(-4)) * a"},
		{".5", "0.5"},
		{"pi()*a", "pi * a"},
		{"pi", "pi"},
		{"e^2", "exp(1)^2"},
		{"ln(a)", "log(a)"},
		{"log10(a)", "log(a, 10)"},
		{"fmod(a,b)", "mod(a, b)"},
		{"deg2rad(a+1)", "((a + 1) * pi / 180)"},
		{"rad2deg(a)", "(a * 180 / pi)"},
		{"fact(5)/comb(5,2)", "factorial(5) / binomial(5, 2)"},
		{"max( 1 ,2, a )", "max(1, 2, a)"},
	};
	const char *unknown;

	for (size_t i = 0; i < LENGTH(rows); i++) {
		const char *text = written(*state, rows[i].formula, &unknown);

		assert_non_null(text);
		assert_string_equal(text, rows[i].expression);
		assert_null(unknown);
	}
}

/* Powers of a bank bind to the right, so that the base needs brackets. */
static void a_power_of_a_power_keeps_its_value(void **state)
{
	const char *unknown;

	assert_string_equal(
		written(*state, "pow(a, 3)^2", &unknown), "(a^3)^2");
	assert_string_equal(
		written(*state, "pow(a, -1)**b", &unknown), "(a^(-1))^b");
	assert_string_equal(
		written(*state, "pow(pow(a, 3), 2)", &unknown), "(a^3)^2");
	assert_string_equal(written(*state, "2^pow(a, 3)", &unknown), "2^a^3");
	assert_string_equal(written(*state, "a^b^2", &unknown), "a^b^2");
	assert_string_equal(written(*state, "exp(a)^2", &unknown), "exp(a)^2");
	assert_string_equal(
		written(*state, "sqrt(a^2)^2", &unknown), "sqrt(a^2)^2");
}

static void what_a_bank_lacks_is_named(void **state)
{
	static const struct row rows[] = {
		{"gamma(a)", "gamma"},
		{"{c}+1", "c"},
		{"a ? b", "?"},
		{"(a", "("},
		{"sqrt(a, b)", "sqrt"},
		{"max()", "max"},
		{"pi(2)", "pi"},
		{"abs a", "abs"},
		{"a b", "b"},
		{"a +", ""},
		{"", ""},
	};
	const char *unknown;

	for (size_t i = 0; i < LENGTH(rows); i++) {
		assert_null(written(*state, rows[i].formula, &unknown));
		assert_string_equal(unknown, rows[i].expression);
	}
}

static void formulas_are_bounded(void **state)
{
	char brackets[100], signs[100], text[ARITHMETIC_BYTES + 2];
	const char *unknown;

	memset(brackets, '(', sizeof(brackets) - 1);
	brackets[sizeof(brackets) - 1] = '\0';
	memset(signs, '-', sizeof(signs) - 1);
	signs[sizeof(signs) - 1] = '\0';
	memset(text, '1', sizeof(text) - 1);
	text[sizeof(text) - 1] = '\0';
	assert_null(written(*state, brackets, &unknown));
	assert_string_equal(unknown, "brackets");
	assert_null(written(*state, signs, &unknown));
	assert_string_equal(unknown, "brackets");
	assert_null(written(*state, text, &unknown));
	assert_string_equal(unknown, "11111111111111111111");
	assert_non_null(written(*state, text + 1, &unknown));
}

static void canvas_has_logarithms_to_the_base_10(void **state)
{
	const struct arithmetic_names names = {.count = 0};
	struct arithmetic arithmetic = {
		.arena = *state, .names = &names, .plain_log = true};

	assert_string_equal(
		arithmetic_write(&arithmetic, "log(2)"), "log(2, 10)");
	assert_string_equal(arithmetic_write(&arithmetic, "ln(2)"), "log(2)");
}

static void variables_get_names_of_their_own(void **state)
{
	static const struct row rows[] = {{"x", "x"},
		{"initial speed", "initial_speed"}, {"1st", "st"},
		{"pi", "pi_"}, {"???", "v"}, {"!", "v_"}, {"x!", "x_"}};
	struct arithmetic_names names = {.count = 0};

	for (size_t i = 0; i < LENGTH(rows); i++) {
		assert_true(arithmetic_add(*state, &names, rows[i].formula));
		assert_string_equal(names.own[i], rows[i].expression);
	}
	assert_string_equal(arithmetic_own(&names, "pi)", 2), "pi_");
	assert_null(arithmetic_own(&names, "st", 2));
	while (names.count < ARITHMETIC_NAMES)
		assert_true(arithmetic_add(*state, &names, "more"));
	assert_false(arithmetic_add(*state, &names, "more"));
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(formulas_become_expressions),
		TEST(a_power_of_a_power_keeps_its_value),
		TEST(what_a_bank_lacks_is_named),
		TEST(formulas_are_bounded),
		TEST(canvas_has_logarithms_to_the_base_10),
		TEST(variables_get_names_of_their_own),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
