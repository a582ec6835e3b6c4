#include "command/item_filter.h"

#include "../base/with_arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void kinds_and_tags_restrict_a_draw(void **state)
{
	static const char *const kinds[] = {"essay", "matching"};
	static const char *const tags[] = {"cells"};
	const struct options options = {
		.arena = *state, .kinds = {kinds, 2}, .tags = {tags, 1}};
	struct draw draw = {.count = 3};

	assert_true(item_filter_read(&options, &draw));
	assert_int_equal(draw.kinds.count, 2);
	assert_ptr_equal(draw.kinds.at[0], kind_named("essay"));
	assert_ptr_equal(draw.kinds.at[1], kind_named("matching"));
	assert_int_equal(draw.any_tags.count, 1);
	assert_string_equal(draw.any_tags.at[0], "cells");
	assert_int_equal(draw.count, 3);
}

static void without_options_any_kind_is_drawn(void **state)
{
	const struct options options = {.arena = *state};
	struct draw draw = {0};

	assert_true(item_filter_read(&options, &draw));
	assert_int_equal(draw.kinds.count, 0);
	assert_int_equal(draw.any_tags.count, 0);
}

static void an_unknown_kind_changes_nothing(void **state)
{
	static const char *const kinds[] = {"essay", "riddle"};
	const struct options options = {.arena = *state, .kinds = {kinds, 2}};
	struct draw draw = {0};

	assert_false(item_filter_read(&options, &draw));
	assert_int_equal(draw.kinds.count, 0);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(kinds_and_tags_restrict_a_draw),
		TEST(without_options_any_kind_is_drawn),
		TEST(an_unknown_kind_changes_nothing),
	};

	return cmocka_run_group_tests_name("item_filter", tests, NULL, NULL);
}
