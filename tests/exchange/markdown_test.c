#include "exchange/text/markdown.h"

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
	const char *coded, *text;
};

static void assert_rows(
	struct arena *arena, const struct row *rows, size_t count)
{
	for (size_t i = 0; i < count; i++)
		assert_string_equal(
			markdown_text(arena, rows[i].coded), rows[i].text);
}

static void codes_become_marks_where_these_can_stand(void **state)
{
	static const struct row rows[] = {
		{"a \1bold\2 b", "a **bold** b"},
		{"\3soft\4", "*soft*"},
		{"un\1bold\2ed", "un<b>bold</b>ed"},
		{"\1 bold\2", "<b> bold</b>"},
		{"\1*\2", "<b>\\*</b>"},
		{"\1\3both\4\2", "<b>*both*</b>"},
		{"x\5"
		 "2\6",
			"x^2^"},
		{"x\5"
		 "a b\6",
			"x<sup>a b</sup>"},
		{"H\7"
		 "2\x0bO",
			"H~2~O"},
		{"\x14gone\x15", "~~gone~~"},
		{"a\x0f"
		 "b",
			"a\\\nb"},
		{"\1never", "never"},
		{"never\2", "never"},
	};

	assert_rows(*state, rows, LENGTH(rows));
}

static void code_and_raw_text_are_copied(void **state)
{
	static const struct row rows[] = {
		{"\x0c"
		 "a*b*\x0e",
			"`a*b*`"},
		{"\x0c"
		 "a`b\x0e",
			"`` a`b ``"},
		{"\x0c"
		 "a",
			"`a`"},
		{"\x10![x](y.png)\x11 *a*", "![x](y.png) \\*a\\*"},
		{"\x10- \x11- a\nb", "- \\- a\nb"},
	};

	assert_rows(*state, rows, LENGTH(rows));
}

static void cells_of_tables_hide_bars(void **state)
{
	static const struct row rows[] = {
		{"\x12"
		 "1|2\x13",
			"1\\|2"},
		{"\x12"
		 "a\x0f"
		 "b\x13",
			"a<br>b"},
		{"1|2", "1|2"},
		{"|1", "\\|1"},
		{"\x12# a\x13", "# a"},
	};

	assert_rows(*state, rows, LENGTH(rows));
}

/* A text of one line can be no list, heading or quote. */
static void what_would_begin_a_block_is_escaped(void **state)
{
	static const struct row rows[] = {
		{"1. May", "1. May"},
		{"1. May\nx", "1\\. May\nx"},
		{"12) x\x0fy", "12\\) x\\\ny"},
		{"# 5\nx", "\\# 5\nx"},
		{"####### 5\nx", "####### 5\nx"},
		{"> 5\nx", "\\> 5\nx"},
		{"a\n- b", "a\n\\- b"},
		{"a\n---", "a\n\\---"},
		{"a\n==", "a\n\\=="},
		{"3 - 2\nx", "3 - 2\nx"},
	};

	assert_rows(*state, rows, LENGTH(rows));
}

static void formulas_of_platforms_get_dollars(void **state)
{
	static const struct row rows[] = {
		{"\\(x_1\\) or", "$x_1$ or"},
		{"\\[x\\]", "$$x$$"},
		{"so $$x$$ is", "so $x$ is"},
		{"$$x$$", "$$x$$"},
		{"$x^2$ for $5", "$x^2$ for \\$5"},
		{"\x12\\[x\\]\x13", "$x$"},
		{"@{x}", "@@{x}"},
	};

	assert_rows(*state, rows, LENGTH(rows));
}

static void a_text_without_marks_is_not_copied(void **state)
{
	static const char text[] = "plain words";

	assert_ptr_equal(markdown_text(*state, text), text);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(codes_become_marks_where_these_can_stand),
		TEST(code_and_raw_text_are_copied),
		TEST(cells_of_tables_hide_bars),
		TEST(what_would_begin_a_block_is_escaped),
		TEST(formulas_of_platforms_get_dollars),
		TEST(a_text_without_marks_is_not_copied),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
