#include "exchange/text/formula.h"

#include "../base/with_arena.h"
#include "base/arena.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct row {
	const char *text, *tex, *rest;
	enum formula_place place;
};

static void formulas_are_found_in_all_delimiters(void **state)
{
	static const struct row rows[] = {
		{"\\(a+b\\) c", "a+b", " c", FORMULA_IN_LINE},
		{"\\[ a \\]", " a ", "", FORMULA_APART},
		{"$$a$$.", "a", ".", FORMULA_MAYBE_APART},
		{"$x^2$!", "x^2", "!", FORMULA_IN_LINE},
		{"$x$", "x", "", FORMULA_IN_LINE},
		{"$a=b$", "a=b", "", FORMULA_IN_LINE},
		{"\\(a\nb\\)", "a\nb", "", FORMULA_IN_LINE},
	};
	struct formula formula;

	(void)state;
	for (size_t i = 0; i < LENGTH(rows); i++) {
		assert_true(formula_at(rows[i].text, &formula));
		assert_int_equal(formula.length, strlen(rows[i].tex));
		assert_memory_equal(formula.tex, rows[i].tex, formula.length);
		assert_string_equal(formula.end, rows[i].rest);
		assert_int_equal(formula.place, rows[i].place);
	}
}

static void money_and_broken_marks_are_no_formulas(void **state)
{
	static const char *const texts[] = {"$5 and $6", "$5$6", "$ab$",
		"$ x^2$", "$x^2 $", "$x^2\\$", "$x_1$0", "$$$$", "$$a$", "\\(a",
		"\\(\\)", "\\(a\1b\\)", "a$x$", ""};
	struct formula formula = {.length = 77};

	(void)state;
	for (size_t i = 0; i < LENGTH(texts); i++)
		assert_false(formula_at(texts[i], &formula));
	assert_int_equal(formula.length, 77);
}

static void the_search_for_an_end_is_bounded(void **state)
{
	static char text[5000];
	struct formula formula;

	(void)state;
	memset(text, 'x', sizeof(text) - 1);
	memcpy(text, "\\(", 2);
	memcpy(text + 4000, "\\)", 2);
	assert_true(formula_at(text, &formula));
	assert_int_equal(formula.length, 3998);
	memcpy(text + 4000, "xx", 2);
	memcpy(text + 4500, "\\)", 2);
	assert_false(formula_at(text, &formula));
}

static const char *put(struct arena *arena, const char *text, bool apart)
{
	struct buffer out = {.arena = arena};
	struct formula formula;

	assert_true(formula_at(text, &formula));
	formula_put(&out, &formula, apart);
	return buffer_text(&out);
}

static void a_bank_gets_dollars_where_they_are_safe(void **state)
{
	assert_string_equal(put(*state, "\\( a\nb \\)", false), "$a b$");
	assert_string_equal(put(*state, "\\[a\\]", true), "$$a$$");
	assert_string_equal(put(*state, "\\(a\\)5", false), "\\(a\\)");
	assert_string_equal(
		put(*state, "\\(a\\text{5 $}\\)", false), "\\(a\\text{5 $}\\)");
	assert_string_equal(put(*state, "\\[a\\]5", true), "\\[a\\]");
}

static const char *plain(
	struct arena *arena, const char *tex, bool apart, bool bracketed)
{
	struct buffer out = {.arena = arena};

	formula_put_plain(&out, tex, strlen(tex), apart, bracketed);
	return buffer_text(&out);
}

static void a_file_without_html_gets_what_comes_back(void **state)
{
	assert_string_equal(plain(*state, "x^2", false, false), "$x^2$");
	assert_string_equal(plain(*state, "xy", false, false), "\\(xy\\)");
	assert_string_equal(plain(*state, "x^2", false, true), "\\(x^2\\)");
	assert_string_equal(plain(*state, "x^2", true, false), "\\[x^2\\]");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(formulas_are_found_in_all_delimiters),
		TEST(money_and_broken_marks_are_no_formulas),
		TEST(the_search_for_an_end_is_bounded),
		TEST(a_bank_gets_dollars_where_they_are_safe),
		TEST(a_file_without_html_gets_what_comes_back),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
