#include "bank/kind/options.h"

#include "../base/with_arena.h"
#include "base/common.h"
#include "nodes.h"
#include "text/rich.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

static const char text[] = "She {{?is|are}} {{here}}, un{{?do|make|fold}}.";

static struct blanks read(struct arena *arena)
{
	struct reading reading = reading_in(arena);
	struct blanks blanks;

	assert_true(blanks_read(&reading,
		node_of(&reading, "'She {{?is|are}} {{here}}, "
				  "un{{?do|make|fold}}.'"),
		text, &blanks));
	assert_int_equal(blanks.count, 3);
	return blanks;
}

static void options_of_all_choices_are_one_list(void **state)
{
	const struct blanks blanks = read(*state);
	const struct blanks first = {blanks.at, 1};

	assert_int_equal(options_count(&blanks), 2 + 3);
	assert_int_equal(options_count(&first), 2);
}

static void options_are_printed_in_the_banks_order(void **state)
{
	const struct blanks blanks = read(*state);
	const struct options plain = {
		.text = text, .blanks = &blanks, .plain = true};

	assert_string_equal(options_line(*state, &plain, 0), "is\u00a0/ are");
	assert_string_equal(options_line(*state, &plain, 2),
		"(do\u00a0/ make\u00a0/ fold)");
}

/* 0 and 1 are the first choice's options, 2 to 4 the last one's. */
static void a_draw_orders_each_choice(void **state)
{
	static const size_t picked[] = {4, 1, 2, 0, 3};
	const struct blanks blanks = read(*state);
	const struct dealt dealt = {
		.picked = picked, .picked_count = LENGTH(picked)};
	const struct options plain = {.text = text,
		.blanks = &blanks,
		.dealt = &dealt,
		.plain = true};

	assert_string_equal(options_line(*state, &plain, 0), "are\u00a0/ is");
	assert_string_equal(options_line(*state, &plain, 2),
		"(fold\u00a0/ do\u00a0/ make)");
}

static void only_the_right_option_is_marked_when_solved(void **state)
{
	const struct blanks blanks = read(*state);
	const struct options asked = {.text = text, .blanks = &blanks};
	const struct options solved = {
		.text = text, .blanks = &blanks, .solved = true};

	assert_string_equal(options_line(*state, &asked, 0), RICH_PART
		"**is**" RICH_PART "\u00a0/ " RICH_PART "**are**" RICH_PART);
	assert_string_equal(options_line(*state, &solved, 0), RICH_ANSWER
		"**is**" RICH_ANSWER "\u00a0/ " RICH_PART "**are**" RICH_PART);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(options_of_all_choices_are_one_list),
		TEST(options_are_printed_in_the_banks_order),
		TEST(a_draw_orders_each_choice),
		TEST(only_the_right_option_is_marked_when_solved),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
