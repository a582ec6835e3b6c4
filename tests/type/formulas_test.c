#include "type/line/formulas.h"

#include "base/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum {
	LETTERS = 100
};

/* The formula at the start of the text is this one; "" for none. */
static void assert_formula(const char *text, const char *expected)
{
	uint32_t codes[LETTERS];
	const size_t length = strlen(text);
	size_t count = 0, bytes = 0, end;

	for (size_t at = 0; at < length;)
		codes[count++] = utf8_next(text, length, &at);
	end = formulas_end(codes, 0, count);
	for (size_t i = 0; i < end; i++)
		utf8_next(text, length, &bytes);
	if (bytes != strlen(expected) || strncmp(text, expected, bytes) != 0)
		fail_msg("%s: \"%.*s\", not \"%s\"", text, (int)bytes, text,
			expected);
}

static void sums_and_equations_are_formulas(void **state)
{
	(void)state;
	assert_formula("3 + 4 = 7", "3 + 4 = 7");
	assert_formula("3+4", "3+4");
	assert_formula("2x - 1 > 5", "2x - 1 > 5");
	assert_formula("12 : 4 = 3", "12 : 4 = 3");
	assert_formula("6 × 7 ≤ 50", "6 × 7 ≤ 50");
	assert_formula("α = β", "α = β");
}

static void the_text_behind_a_formula_is_not_its_own(void **state)
{
	(void)state;
	assert_formula("3 + 4 equals", "3 + 4");
	assert_formula("3 + 4.", "3 + 4");
	assert_formula("3 + 4, 5", "3 + 4");
	assert_formula("3 + 4 + ", "3 + 4");
	assert_formula("3 + (4", "");
	assert_formula("3 + 4)", "3 + 4");
}

static void numbers_alone_are_none(void **state)
{
	(void)state;
	assert_formula("1990", "");
	assert_formula("3.5", "");
	assert_formula("a b", "");
	assert_formula(" 3 + 4", "");
	assert_formula("50%", "50%");
	assert_formula("1½", "1½");
}

static void a_sign_belongs_to_its_number(void **state)
{
	(void)state;
	assert_formula("-5 cm", "-5 cm");
	assert_formula("\u22125", "\u22125");
	assert_formula("±2", "±2");
	assert_formula("- 5", "");
}

/* Hyphens, colons and strokes join words and numbers, too. */
static void a_doubtful_sign_needs_spaces(void **state)
{
	(void)state;
	assert_formula("1990-1995", "");
	assert_formula("12:30", "");
	assert_formula("1/2", "");
	assert_formula("9 - 4", "9 - 4");
	assert_formula("9 / 4", "9 / 4");
	assert_formula("1990 \u2013 1995", "");
}

static void decimal_signs_stand_between_digits(void **state)
{
	(void)state;
	assert_formula("2.5 + 1,5 = 4", "2.5 + 1,5 = 4");
	assert_formula("x. = 4", "");
}

static void brackets_close_in_the_formula(void **state)
{
	(void)state;
	assert_formula("(3 + 4) × 2", "(3 + 4) × 2");
	assert_formula("2(x + 1)", "2(x + 1)");
	assert_formula("3 + 4 (see above)", "3 + 4");
	assert_formula("[1 + 2]", "[1 + 2]");
}

static void the_unknown_may_be_a_question(void **state)
{
	(void)state;
	assert_formula("3 + 4 = ?", "3 + 4 = ?");
	assert_formula("3 + 4 = 7?", "3 + 4 = 7");
	assert_formula("? = 3 + 4", "");
	assert_formula("3 + ____ = 7", "3 + ____ = 7");
}

static void a_number_may_have_a_unit(void **state)
{
	(void)state;
	assert_formula("3 + 4 cm = 7 cm", "3 + 4 cm = 7 cm");
	assert_formula("3 + 4 apples", "3 + 4");
}

/* Persian's digits run from left to right, Arabic's with the text. */
static void digits_of_arabic_are_no_formula(void **state)
{
	(void)state;
	assert_formula("۳ + ۴", "۳ + ۴");
	assert_formula("٣ + ٤", "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sums_and_equations_are_formulas),
		cmocka_unit_test(the_text_behind_a_formula_is_not_its_own),
		cmocka_unit_test(numbers_alone_are_none),
		cmocka_unit_test(a_sign_belongs_to_its_number),
		cmocka_unit_test(a_doubtful_sign_needs_spaces),
		cmocka_unit_test(decimal_signs_stand_between_digits),
		cmocka_unit_test(brackets_close_in_the_formula),
		cmocka_unit_test(the_unknown_may_be_a_question),
		cmocka_unit_test(a_number_may_have_a_unit),
		cmocka_unit_test(digits_of_arabic_are_no_formula),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
