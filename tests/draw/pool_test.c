#include "draw/chance/pool.h"

#include "made.h"

#include "../base/with_arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* Two banks: b has a to e, of which a names d as its enemy; c has f. */
static const struct bank *const *banks_of(struct arena *arena)
{
	static const char *const enemy[] = {"d"};
	static const char *const tag[] = {"old"};
	const struct bank **banks = arena_alloc(arena, 2, sizeof(*banks));
	const struct item items[] = {
		{.id = "a", .difficulty = 1, .enemies = {enemy, 1}},
		{.id = "b", .difficulty = 1, .tags = {tag, 1}},
		{.id = "c", .difficulty = 5},
		{.id = "d"},
		{.id = "e"},
	};
	const struct item more = {.id = "f", .difficulty = 5};

	banks[0] = made_bank(arena, "b", items, 5);
	banks[1] = made_bank(arena, "c", &more, 1);
	return banks;
}

static struct worksheet sheet_of(
	struct arena *arena, const struct section *sections, size_t count)
{
	struct worksheet sheet =
		made_worksheet(banks_of(arena), sections, count);

	sheet.bank_count = 2;
	return sheet;
}

/* The ids of a section's candidates. */
static const char *candidates_of(
	struct arena *arena, const struct pool *pool, size_t s)
{
	struct buffer out = {.arena = arena};

	for (size_t i = 0; i < pool->sections[s].candidate_count; i++)
		buffer_puts(&out,
			pool->items[pool->sections[s].candidates[i]].item->id);
	return buffer_text(&out);
}

static void items_are_numbered_bank_after_bank(void **state)
{
	const struct section section = made_section("s", 2);
	const struct worksheet sheet = sheet_of(*state, &section, 1);
	const struct pool *pool = pool_new(*state, &sheet);

	assert_int_equal(pool_items(&sheet), 6);
	assert_int_equal(pool->item_count, 6);
	for (uint32_t i = 0; i < 6; i++)
		assert_int_equal(pool_index(&sheet, pool->items[i].item), i);
	assert_string_equal(pool->items[5].item->name, "c/f");
	assert_string_equal(candidates_of(*state, pool, 0), "abcdef");
}

static void enmity_goes_both_ways(void **state)
{
	const struct section section = made_section("s", 2);
	const struct worksheet sheet = sheet_of(*state, &section, 1);
	const struct pool *pool = pool_new(*state, &sheet);

	assert_int_equal(pool->items[0].enemy_count, 1);
	assert_int_equal(pool->items[0].enemies[0], 3);
	assert_int_equal(pool->items[3].enemy_count, 1);
	assert_int_equal(pool->items[3].enemies[0], 0);
	assert_int_equal(pool->items[1].enemy_count, 0);
}

static void pins_and_their_enemies_are_drawn_nowhere(void **state)
{
	struct section sections[] = {
		made_section("s", 2), made_section("t", 1)};
	const struct worksheet sheet = sheet_of(*state, sections, 2);
	const struct item *pin = &sheet.banks[0]->items[0];
	const struct pool *pool;

	sections[0].pins = &pin;
	sections[0].pin_count = 1;
	pool = pool_new(*state, &sheet);
	assert_true(pool->items[0].pinned);
	assert_true(pool->items[3].pin_enemy);
	assert_string_equal(candidates_of(*state, pool, 0), "bcef");
	assert_string_equal(candidates_of(*state, pool, 1), "bcef");
	assert_int_equal(pool->sections[0].pins[0], 0);
	assert_int_equal(pool->sections[0].need[0], 1);
	assert_int_equal(pool->need, 2);
}

static void avoided_and_unwanted_items_are_no_candidates(void **state)
{
	static const char *const avoid[] = {"b/c", "b/e", "c/f", "d/a"};
	static const char *const old[] = {"old"};
	struct section section = made_section("s", 1);
	struct worksheet sheet = sheet_of(*state, &section, 1);

	sheet.avoid = (struct text_list){avoid, 4};
	section.draw.not_tags = (struct text_list){old, 1};
	assert_string_equal(
		candidates_of(*state, pool_new(*state, &sheet), 0), "ad");
}

static void a_listed_difficulty_is_a_stratum_of_its_own(void **state)
{
	struct section section = made_section("s", 4);
	const struct worksheet sheet = sheet_of(*state, &section, 1);
	const struct item *items = sheet.banks[0]->items;
	const struct item *const pins[] = {&items[0], &items[4]};
	const struct pool *pool;

	section.draw.difficulty[1] = 1;
	assert_int_equal(pool_stratum(&section.draw, &items[0]), 1);
	assert_int_equal(pool_stratum(&section.draw, &items[2]), 0);
	assert_int_equal(pool_stratum(&section.draw, &items[3]), 0);
	section.pins = pins;
	section.pin_count = 2;
	pool = pool_new(*state, &sheet);
	assert_int_equal(pool->sections[0].need[0], 2);
	assert_int_equal(pool->sections[0].need[1], 0);
	section.draw.difficulty[1] = 0;
	section.draw.count = 1;
	assert_int_equal(pool_new(*state, &sheet)->sections[0].need[0], -1);
}

static void a_draw_by_points_needs_no_number(void **state)
{
	struct section section = made_section("s", 0);
	const struct worksheet sheet = sheet_of(*state, &section, 1);
	const struct item *pin = &sheet.banks[0]->items[1];

	section.draw.by_points = true;
	section.pins = &pin;
	section.pin_count = 1;
	assert_int_equal(pool_new(*state, &sheet)->need, 0);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(items_are_numbered_bank_after_bank),
		TEST(enmity_goes_both_ways),
		TEST(pins_and_their_enemies_are_drawn_nowhere),
		TEST(avoided_and_unwanted_items_are_no_candidates),
		TEST(a_listed_difficulty_is_a_stratum_of_its_own),
		TEST(a_draw_by_points_needs_no_number),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
