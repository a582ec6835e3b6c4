/*
 * Elements and the order of their children are those of MathML 3, chapter 3.
 */
#include "text/said/mathml.h"

#include "../base/with_arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* The formula's row in MathML is this content. */
static void assert_row(
	struct arena *arena, const char *text, const char *expected)
{
	static const char open[] =
		"<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mrow>";
	static const char close[] = "</mrow></math>";
	struct math_fault fault = {0, "", NULL};
	const struct math *row = math_parse(arena, text, strlen(text), &fault);
	const char *made;

	if (row == NULL)
		fail_msg("%s: %s", text, fault.message);
	made = mathml_of(arena, row, false);
	assert_string_equal(
		made, arena_printf(arena, "%s%s%s", open, expected, close));
}

static void digits_make_one_number(void **state)
{
	assert_row(*state, "12.5x", "<mn>12.5</mn><mi>x</mi>");
	assert_row(*state, "12.", "<mn>12</mn><mo>.</mo>");
	assert_row(*state, "a+b", "<mi>a</mi><mo>+</mo><mi>b</mi>");
	assert_row(*state, "a<b", "<mi>a</mi><mo>&lt;</mo><mi>b</mi>");
}

static void letters_are_identifiers_in_their_alphabet(void **state)
{
	assert_row(*state, "\\mathrm{d}",
		"<mrow><mi mathvariant=\"normal\">d</mi></mrow>");
	assert_row(*state, "\\mathbb{R}", "<mrow><mi>\u211d</mi></mrow>");
	assert_row(*state, "\\sin x", "<mi>sin</mi><mi>x</mi>");
	assert_row(
		*state, "\\text{if <}", "<mrow><mtext>if &lt;</mtext></mrow>");
}

static void the_base_comes_before_its_scripts(void **state)
{
	assert_row(*state, "x^2", "<msup><mi>x</mi><mn>2</mn></msup>");
	assert_row(*state, "x_2", "<msub><mi>x</mi><mn>2</mn></msub>");
	assert_row(*state, "x^3_2",
		"<msubsup><mi>x</mi><mn>2</mn><mn>3</mn></msubsup>");
	assert_row(*state, "\\sum_2^3",
		"<munderover><mo>\u2211</mo><mn>2</mn>"
		"<mn>3</mn></munderover>");
	assert_row(*state, "{}^2", "<msup><mrow></mrow><mn>2</mn></msup>");
}

static void fractions_and_roots_have_their_order(void **state)
{
	assert_row(*state, "\\frac12", "<mfrac><mn>1</mn><mn>2</mn></mfrac>");
	assert_row(*state, "\\binom12",
		"<mrow><mo>(</mo><mfrac linethickness=\"0\"><mn>1</mn>"
		"<mn>2</mn></mfrac><mo>)</mo></mrow>");
	assert_row(*state, "\\sqrt2", "<msqrt><mn>2</mn></msqrt>");
	assert_row(*state, "\\sqrt[3]2",
		"<mroot><mn>2</mn><mrow><mn>3</mn></mrow></mroot>");
}

static void a_fence_may_lack_a_side(void **state)
{
	assert_row(*state, "\\left(x\\right.",
		"<mrow><mo>(</mo><mrow><mi>x</mi></mrow></mrow>");
	assert_row(*state, "\\left.x\\right|",
		"<mrow><mrow><mi>x</mi></mrow><mo>|</mo></mrow>");
}

static void signs_stand_over_and_under(void **state)
{
	assert_row(*state, "\\overline x",
		"<mover accent=\"true\"><mi>x</mi><mo>\u00af</mo></mover>");
	assert_row(*state, "\\underline x",
		"<munder accentunder=\"true\"><mi>x</mi><mo>_</mo></munder>");
	assert_row(
		*state, "\\overset ab", "<mover><mi>b</mi><mi>a</mi></mover>");
	assert_row(*state, "\\underset ab",
		"<munder><mi>b</mi><mi>a</mi></munder>");
}

static void a_table_has_rows_and_cells(void **state)
{
	assert_row(*state, "\\begin{matrix}a&\\\\b&c\\end{matrix}",
		"<mtable><mtr><mtd><mrow><mi>a</mi></mrow></mtd><mtd><mrow>"
		"</mrow></mtd></mtr><mtr><mtd><mrow><mi>b</mi></mrow></mtd>"
		"<mtd><mrow><mi>c</mi></mrow></mtd></mtr></mtable>");
}

static void lengths_have_their_units(void **state)
{
	assert_row(*state, "\\hspace{1.5em}", "<mspace width=\"1.500em\"/>");
	assert_row(*state, "\\hspace{-2pt}", "<mspace width=\"-2.000pt\"/>");
	assert_row(*state, "\\rule{1pt}{2pt}",
		"<mspace width=\"1.000pt\" height=\"2.000pt\" "
		"mathbackground=\"black\"/>");
}

static void strokes_have_their_notations(void **state)
{
	static const struct {
		const char *text, *notation;
	} cases[] = {
		{"\\cancel x", "updiagonalstrike"},
		{"\\bcancel x", "downdiagonalstrike"},
		{"\\boxed x", "box"},
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		assert_row(*state, cases[i].text,
			arena_printf(*state,
				"<menclose notation=\"%s\"><mi>x</mi>"
				"</menclose>",
				cases[i].notation));
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(digits_make_one_number),
		TEST(letters_are_identifiers_in_their_alphabet),
		TEST(the_base_comes_before_its_scripts),
		TEST(fractions_and_roots_have_their_order),
		TEST(a_fence_may_lack_a_side),
		TEST(signs_stand_over_and_under),
		TEST(a_table_has_rows_and_cells),
		TEST(lengths_have_their_units),
		TEST(strokes_have_their_notations),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
