#include "bank/vary/figures_notation.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static struct rational number(const char *text)
{
	struct rational number = {0, 1};

	assert_true(*rational_parse(text, &number) == '\0');
	return number;
}

static struct figures exact(const char *text)
{
	return figures_notation(
		number(text), (struct figures){.style = FIGURES_EXACT});
}

static void long_rows_of_zeros_become_powers(void **state)
{
	(void)state;
	assert_int_equal(exact("1e9").style, FIGURES_EXACT);
	assert_int_equal(exact("1e10").style, FIGURES_SCIENTIFIC);
	assert_int_equal(exact("1e10").digits, 1);
	assert_int_equal(exact("6.02e23").style, FIGURES_SCIENTIFIC);
	assert_int_equal(exact("6.02e23").digits, 3);
	assert_int_equal(exact("-6.02e23").digits, 3);
	assert_int_equal(exact("12345678901234567").style, FIGURES_EXACT);
	assert_int_equal(exact("0.000001").style, FIGURES_EXACT);
	assert_int_equal(exact("0.0000001").style, FIGURES_SCIENTIFIC);
	assert_int_equal(exact("0.00000012").digits, 2);
	assert_int_equal(exact("0").style, FIGURES_EXACT);
}

static void significant_figures_are_kept(void **state)
{
	const struct figures given = {
		.style = FIGURES_SIGNIFICANT, .digits = 3};
	const struct figures far = figures_notation(number("6e23"), given);

	(void)state;
	assert_int_equal(far.style, FIGURES_SCIENTIFIC);
	assert_int_equal(far.digits, 3);
	assert_int_equal(figures_notation(number("61234"), given).style,
		FIGURES_SIGNIFICANT);
	assert_int_equal(
		figures_notation(number("12345678901234567"), given).style,
		FIGURES_SCIENTIFIC);
}

static void a_format_that_asks_for_more_stays(void **state)
{
	static const struct figures asked[] = {
		{.style = FIGURES_EXACT, .sign = true},
		{.style = FIGURES_EXACT, .factor = true},
		{.style = FIGURES_DECIMALS, .digits = 2},
		{.style = FIGURES_FRACTION},
		{.style = FIGURES_PERCENT},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(asked) / sizeof(*asked); i++)
		assert_int_equal(
			figures_notation(number("1e20"), asked[i]).style,
			asked[i].style);
}

static void significant_figures_are_counted(void **state)
{
	(void)state;
	assert_int_equal(figures_notation_count(number("6.02e23")), 3);
	assert_int_equal(figures_notation_count(number("0.0050")), 1);
	assert_int_equal(figures_notation_count(number("100.5")), 4);
	assert_int_equal(figures_notation_count(number("1000")), 1);
	assert_int_equal(figures_notation_count(number("0")), 0);
	assert_int_equal(figures_notation_count((struct rational){1, 3}), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(long_rows_of_zeros_become_powers),
		cmocka_unit_test(significant_figures_are_kept),
		cmocka_unit_test(a_format_that_asks_for_more_stays),
		cmocka_unit_test(significant_figures_are_counted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
