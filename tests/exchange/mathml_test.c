#include "exchange/text/mathml.h"

#include "../base/with_arena.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct row {
	const char *xml, *tex;
};

static void elements_become_tex(void **state)
{
	static const struct row rows[] = {
		{"<mi>x</mi><mo>+</mo><mn>1.5</mn>", "x+1.5"},
		{"<mfrac><mn>1</mn><mi>x</mi></mfrac>", "\\frac{1}{x}"},
		{"<msqrt><mi>x</mi><mo>+</mo><mn>1</mn></msqrt>",
			"\\sqrt{x+1}"},
		{"<mroot><mi>x</mi><mn>3</mn></mroot>", "\\sqrt[3]{x}"},
		{"<msup><mi>x</mi><mn>2</mn></msup>", "x^{2}"},
		{"<msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup>",
			"x_{1}^{2}"},
		{"<munderover><mo>&#8721;</mo><mi>a</mi><mi>n</mi></"
		 "munderover>",
			"{\\sum }_{a}^{n}"},
		{"<mover><mi>x</mi><mo>~</mo></mover>", "\\overset{~}{x}"},
		{"<mfenced open=\"[\" "
		 "close=\"]\"><mi>a</mi><mi>b</mi></mfenced>",
			"[a, b]"},
		{"<mfenced><mi>a</mi></mfenced>", "(a)"},
		{"<mi>sin</mi><mi>x</mi>", "\\sin x"},
		{"<mi>kg</mi>", "\\mathrm{kg}"},
		{"<mtext> if </mtext>", "\\text{if}"},
		{"<mn>5</mn><mspace width=\"1em\"/><mo>%</mo>", "5\\,\\%"},
		{"<mtable><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr>"
		 "</mtable>",
			"\\begin{matrix}a&b&\\\\\\end{matrix}"},
		{"<semantics><mi>x</mi><annotation>tex</annotation></"
		 "semantics>",
			"x"},
		{"<mo>&le;</mo><mo>&#x2062;</mo><mi>&pi;</mi>", "\\le \\pi "},
		{"<mrow/>", ""},
		{"", ""},
	};

	for (size_t i = 0; i < LENGTH(rows); i++) {
		const char *tex =
			mathml_tex(*state, rows[i].xml, strlen(rows[i].xml));

		assert_non_null(tex);
		assert_string_equal(tex, rows[i].tex);
	}
}

/* A bank's text reads two braces in a row as a blank. */
static void a_long_base_has_braces_that_stand_apart(void **state)
{
	static const char xml[] = "<mfrac><msup><mrow><mi>a</mi><mi>b</mi></"
				  "mrow><mn>2</mn></msup>"
				  "<mi>c</mi></mfrac>";

	assert_string_equal(
		mathml_tex(*state, xml, strlen(xml)), "\\frac{ {ab}^{2} }{c}");
}

static void what_has_no_counterpart_is_refused(void **state)
{
	static const char *const texts[] = {"<mfrac><mi>a</mi></mfrac>",
		"<msup><mi>a</mi><mi>b</mi><mi>c</mi></msup>", "<maction/>",
		"<mrow>loose</mrow>",
		"<mrow><mi>a</mi><bogus>b</bogus></mrow>"};

	for (size_t i = 0; i < LENGTH(texts); i++)
		assert_null(mathml_tex(*state, texts[i], strlen(texts[i])));
}

static void nesting_is_bounded(void **state)
{
	struct buffer deep = {.arena = *state};

	for (int i = 0; i < 59; i++)
		buffer_puts(&deep, "<mrow>");
	buffer_puts(&deep, "<mi>x</mi>");
	assert_string_equal(
		mathml_tex(*state, buffer_text(&deep), deep.length), "x");
	deep.length = 0;
	for (int i = 0; i < 60; i++)
		buffer_puts(&deep, "<mrow>");
	buffer_puts(&deep, "<mi>x</mi>");
	assert_null(mathml_tex(*state, buffer_text(&deep), deep.length));
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(elements_become_tex),
		TEST(a_long_base_has_braces_that_stand_apart),
		TEST(what_has_no_counterpart_is_refused),
		TEST(nesting_is_bounded),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
