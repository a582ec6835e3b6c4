#include "exchange/text/formula_list.h"

#include "../base/with_arena.h"
#include "base/arena.h"
#include "base/common.h"
#include "exchange/text/render.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void formulas_are_taken_out_and_put_back(void **state)
{
	struct formula_list list;
	struct buffer html = {.arena = *state}, tex = {.arena = *state};

	assert_string_equal(
		formula_list_take(*state, "a $x<1$ and $$y$$, $z$.", &list),
		"a \xee\xa4\x80 and \xee\xa4\x81, \xee\xa4\x82.");
	assert_int_equal(list.count, 3);
	for (size_t i = 0; i < list.count; i++) {
		formula_list_html(&list, i, &html);
		formula_list_tex(&list, i, &tex);
	}
	assert_string_equal(buffer_text(&html), "\\(x&lt;1\\)\\[y\\]\\(z\\)");
	assert_string_equal(buffer_text(&tex), "\\(x<1\\)\\[y\\]$z$");
}

static void code_and_escaped_dollars_stay(void **state)
{
	static const char *const texts[] = {
		"`$x$` and \\$5 or \\$6", "no marks", "\\", "5 $"};
	struct formula_list list;

	for (size_t i = 0; i < LENGTH(texts); i++) {
		assert_string_equal(
			formula_list_take(*state, texts[i], &list), texts[i]);
		assert_int_equal(list.count, 0);
	}
}

/* U+E900 and the 999 behind it stand for formulas, and no more. */
static void more_formulas_than_characters_stay_as_typed(void **state)
{
	struct buffer text = {.arena = *state};
	struct formula_list list;
	const char *taken;

	for (size_t i = 0; i < RENDER_FORMULAS_MAX + 2; i++)
		buffer_puts(&text, "$x$ ");
	taken = formula_list_take(*state, buffer_text(&text), &list);
	assert_int_equal(list.count, RENDER_FORMULAS_MAX);
	assert_string_equal(
		taken + strlen(taken) - strlen("$x$ $x$ "), "$x$ $x$ ");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(formulas_are_taken_out_and_put_back),
		TEST(code_and_escaped_dollars_stay),
		TEST(more_formulas_than_characters_stay_as_typed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
