#include "exchange/form/pandoc_math.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define NBSP "\xc2\xa0"

static const char *read_by_pandoc(struct arena *arena, const char *html)
{
	struct buffer out = {.arena = arena};

	pandoc_math_put(&out, html);
	return buffer_text(&out);
}

static void operators_without_an_operand_are_text(void **state)
{
	static const char *const pairs[][2] = {
		/* "2 + 3 =", and with a space behind it */
		{"<mrow><mn>2</mn><mo>+</mo><mn>3</mn><mo>=</mo></mrow>",
			"<mrow><mn>2</mn><mo>+</mo><mn>3</mn>"
			"<mtext>" NBSP "=</mtext></mrow>"},
		{"<math><mn>2</mn><mo>=</mo><mspace width=\"0.167em\"/></math>",
			"<math><mn>2</mn><mtext>" NBSP
			"=</mtext><mspace width=\"0.167em\"/></math>"},
		{"<mtd><mo>&lt;</mo><mn>5</mn></mtd>",
			"<mtd><mtext>&lt;" NBSP "</mtext><mn>5</mn></mtd>"},
		/* the charge of an ion */
		{"<msup><mi>Ca</mi><mrow><mn>2</mn><mo>+</mo></mrow></msup>",
			"<msup><mi>Ca</mi><mrow><mn>2</mn><mtext>+</mtext>"
			"</mrow></msup>"},
		{"<msup><mi>x</mi><mo>−</mo></msup>",
			"<msup><mi>x</mi><mtext>−</mtext></msup>"},
	};
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < LENGTH(pairs); i++)
		assert_string_equal(
			read_by_pandoc(arena, pairs[i][0]), pairs[i][1]);
	arena_free(arena);
}

static void other_operators_stay(void **state)
{
	static const char *const texts[] = {
		"<mrow><mi>x</mi><mo>=</mo><mn>2</mn></mrow>",
		/* signs, brackets and what stands behind its operand */
		"<mrow><mo>−</mo><mn>2</mn></mrow>",
		"<mrow><mo>(</mo><mi>x</mi><mo>)</mo></mrow>",
		"<mrow><mn>5</mn><mo>!</mo></mrow>",
		"<mrow><mspace width=\"0.167em\"/><mo>=</mo><mn>2</mn></mrow>",
		"<mo>=", "=</mo>", "<mo></mo>"};
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < LENGTH(texts); i++)
		assert_string_equal(read_by_pandoc(arena, texts[i]), texts[i]);
	arena_free(arena);
}

static void fractions_are_groups(void **state)
{
	struct arena *arena = arena_new();
	struct buffer out = {.arena = arena};

	(void)state;
	pandoc_math_group(&out,
		"<p>mfrac</p><mfrac><mfrac linethickness=\"0\"><mn>1</mn>"
		"<mn>2</mn></mfrac><mn>3</mn></mfrac>");
	assert_string_equal(buffer_text(&out),
		"<p>mfrac</p><mrow><mfrac><mrow><mfrac linethickness=\"0\">"
		"<mn>1</mn><mn>2</mn></mfrac><mphantom></mphantom></mrow>"
		"<mn>3</mn></mfrac><mphantom></mphantom></mrow>");
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(operators_without_an_operand_are_text),
		cmocka_unit_test(other_operators_stay),
		cmocka_unit_test(fractions_are_groups),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
