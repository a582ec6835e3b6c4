#include "draw/explain/shortfall.h"

#include "made.h"

#include "../base/with_arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* What a stuck draw of one form would need. */
static const int *shortfall_of(
	struct arena *arena, const struct worksheet *sheet)
{
	const struct rank_key key = {.seed = 7, .purpose = RANK_DRAW};
	struct chosen chosen;

	assert_false(choose(arena, pool_new(arena, sheet), key, 1, &chosen));
	return shortfall_items(arena, &chosen);
}

static void what_is_missing_is_counted_by_stratum(void **state)
{
	const struct item items[] = {{.id = "a", .difficulty = 1}, {.id = "b"},
		{.id = "c", .difficulty = 5}};
	const struct bank *bank = made_bank(*state, "b", items, 3);
	struct section section = made_section("s", 7);
	const struct worksheet sheet = made_worksheet(&bank, &section, 1);
	const int *more;

	section.draw.difficulty[1] = 3;
	more = shortfall_of(*state, &sheet);
	/* Two easy ones; and of four others the banks have two. */
	assert_int_equal(more[1], 2);
	assert_int_equal(more[0], 2);
	assert_int_equal(more[5], 0);
}

static void sections_that_compete_need_only_what_both_lack(void **state)
{
	const struct bank *bank = made_essays(*state, 3);
	const struct section sections[] = {
		made_section("s", 2), made_section("t", 2)};
	const struct worksheet sheet = made_worksheet(&bank, sections, 2);
	const int *more = shortfall_of(*state, &sheet);

	assert_int_equal(more[0] + more[STRATA], 1);
}

static void an_enemy_can_be_what_is_missing(void **state)
{
	static const char *const enemy[] = {"b"};
	const struct item items[] = {
		{.id = "a", .enemies = {enemy, 1}}, {.id = "b"}};
	const struct bank *bank = made_bank(*state, "b", items, 2);
	const struct section section = made_section("s", 2);
	const struct worksheet sheet = made_worksheet(&bank, &section, 1);

	assert_int_equal(shortfall_of(*state, &sheet)[0], 1);
}

/* Of six items, one form has two, so three forms share none. */
static void fewer_forms_are_suggested_if_any_can_be_drawn(void **state)
{
	const struct bank *bank = made_essays(*state, 6);
	struct section section = made_section("s", 2);
	const struct worksheet sheet = made_worksheet(&bank, &section, 1);
	struct buffer out = {.arena = *state}, none = {.arena = *state};

	shortfall_put_forms(&out, pool_new(*state, &sheet), 9);
	assert_string_equal(buffer_text(&out),
		"\n  this would be enough: 3 forms; or overlap: any");
	section.draw.count = 7;
	shortfall_put_forms(&none, pool_new(*state, &sheet), 9);
	assert_int_equal(none.length, 0);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(what_is_missing_is_counted_by_stratum),
		TEST(sections_that_compete_need_only_what_both_lack),
		TEST(an_enemy_can_be_what_is_missing),
		TEST(fewer_forms_are_suggested_if_any_can_be_drawn),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
