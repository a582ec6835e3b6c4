#include "command/stats/tally.h"

#include "../base/with_arena.h"
#include "base/buffer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static struct tally tally_of(struct arena *arena, const char *letters)
{
	struct tally tally = {.arena = arena};

	for (; *letters != '\0'; letters++)
		tally_add(&tally, arena_copy(arena, letters, 1), 1);
	return tally;
}

static const char *printed(
	const struct tally *tally, size_t most, size_t columns)
{
	struct buffer out = {.arena = tally->arena};

	tally_put(tally, &out, "letters", most, columns);
	return buffer_text(&out);
}

static void each_thing_has_one_row(void **state)
{
	struct tally tally = tally_of(*state, "banana");

	assert_int_equal(tally.count, 3);
	assert_string_equal(tally.rows[0].name, "b");
	assert_string_equal(tally.rows[1].name, "a");
	assert_int_equal(tally.rows[1].count, 3);
	tally_add(&tally, "n", 5);
	tally_add(&tally, "z", 0);
	assert_int_equal(tally.rows[2].count, 7);
	assert_int_equal(tally.count, 4);
	assert_int_equal(tally_largest(&tally), 7);
}

static void rows_are_sorted_by_count_then_name(void **state)
{
	static const char *const expected[] = {"s", "i", "p", "m"};
	struct tally tally = tally_of(*state, "mississipsp");
	struct tally none = {.arena = *state};

	tally_sort(&tally);
	for (size_t i = 0; i < 4; i++)
		assert_string_equal(tally.rows[i].name, expected[i]);
	tally_sort(&none);
	assert_int_equal(tally_largest(&none), 0);
}

/* 80 columns leave a bar of 40, the most: eight columns are one of five. */
static void bars_are_in_proportion_to_the_half_column(void **state)
{
	struct tally tally = {.arena = *state};

	tally_add(&tally, "all", 5);
	tally_add(&tally, "one", 1);
	assert_string_equal(printed(&tally, 9, 80),
		"\nletters\n"
		"  all        5  ████████████████████████████████████████\n"
		"  one        1  ████████\n");
	tally_add(&tally, "much", 1000);
	assert_string_equal(printed(&tally, 9, 80),
		"\nletters\n"
		"  all         5  ▌\n"
		"  one         1  ▌\n"
		"  much     1000  ████████████████████████████████████████\n");
}

static void on_a_narrow_terminal_bars_keep_eight_columns(void **state)
{
	struct tally tally = tally_of(*state, "a");

	assert_string_equal(
		printed(&tally, 9, 10), "\nletters\n  a        1  ████████\n");
}

static void long_names_are_cut(void **state)
{
	struct tally tally = {.arena = *state};

	tally_add(&tally, "a name that is longer than the 28 columns", 1);
	assert_string_equal(printed(&tally, 9, 40),
		"\nletters\n"
		"  a name that is longer than …        1  ████████\n");
}

static void only_rows_that_count_something_are_shown_and_left_out(void **state)
{
	struct tally tally = tally_of(*state, "aaabbc");

	tally_add(&tally, "x", 0);
	tally_add(&tally, "d", 1);
	tally_add(&tally, "y", 0);
	assert_string_equal(printed(&tally, 2, 10), "\nletters\n"
						    "  a        3  ████████\n"
						    "  b        2  █████▌\n"
						    "  and 2 more\n");
	assert_string_equal(printed(&tally, 4, 10), "\nletters\n"
						    "  a        3  ████████\n"
						    "  b        2  █████▌\n"
						    "  c        1  ███\n"
						    "  d        1  ███\n");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(each_thing_has_one_row),
		TEST(rows_are_sorted_by_count_then_name),
		TEST(bars_are_in_proportion_to_the_half_column),
		TEST(on_a_narrow_terminal_bars_keep_eight_columns),
		TEST(long_names_are_cut),
		TEST(only_rows_that_count_something_are_shown_and_left_out),
	};

	return cmocka_run_group_tests_name("tally", tests, NULL, NULL);
}
