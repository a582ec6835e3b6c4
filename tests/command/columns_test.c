#include "command/list/columns.h"

#include "../base/with_arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* A text in so many columns, and the columns it says that it took. */
static void assert_cut(struct arena *arena, const char *text, size_t room,
	const char *expected, size_t columns)
{
	struct buffer out = {.arena = arena};

	assert_int_equal(columns_cut(&out, text, room), columns);
	assert_string_equal(buffer_text(&out), expected);
}

static void ideographs_take_two_columns_and_accents_none(void **state)
{
	(void)state;
	assert_int_equal(columns_of(""), 0);
	assert_int_equal(columns_of("abc"), 3);
	assert_int_equal(columns_of("Ωé"), 2);
	assert_int_equal(columns_of("e\u0301"), 1);
	assert_int_equal(columns_of("漢字 a"), 6);
}

static void what_fits_is_not_cut(void **state)
{
	assert_cut(*state, "abcde", 5, "abcde", 5);
	assert_cut(*state, "漢字", 4, "漢字", 4);
	assert_cut(*state, "", 3, "", 0);
}

static void what_does_not_fit_ends_in_dots(void **state)
{
	assert_cut(*state, "abcdef", 5, "abcd…", 5);
	assert_cut(*state, "漢字", 3, "漢…", 3);
	assert_cut(*state, "漢字漢", 4, "漢…", 3);
	assert_cut(*state, "ab", 1, "…", 1);
}

static void line_breaks_and_tabs_become_spaces(void **state)
{
	struct buffer out = {.arena = *state};

	assert_cut(*state, "a\nb\tc", 9, "a b c", 5);
	columns_flat(&out, "a\r\nb\tcΩ\x1b[31m");
	assert_string_equal(buffer_text(&out), "a  b cΩ [31m");
}

static void a_column_is_filled_up_with_spaces_and_a_gap(void **state)
{
	struct buffer out = {.arena = *state};

	columns_put(&out, "ab", 4);
	columns_put(&out, "漢字漢", 4);
	columns_put(&out, "abcd", 4);
	assert_string_equal(buffer_text(&out), "ab    漢…   abcd  ");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(ideographs_take_two_columns_and_accents_none),
		TEST(what_fits_is_not_cut),
		TEST(what_does_not_fit_ends_in_dots),
		TEST(line_breaks_and_tabs_become_spaces),
		TEST(a_column_is_filled_up_with_spaces_and_a_gap),
	};

	return cmocka_run_group_tests_name("columns", tests, NULL, NULL);
}
