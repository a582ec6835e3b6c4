#include "draw/chance/ranking.h"

#include "made.h"

#include "../base/with_arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum {
	ITEMS = 40
};

static const struct rank_key key = {
	.seed = 7, .form = 2, .section = "other", .purpose = RANK_DRAW};

static void candidates_come_in_the_order_of_their_own_ranks(void **state)
{
	const struct bank *bank = made_essays(*state, ITEMS);
	struct section sections[] = {
		made_section("s", 2), made_section("t", 2)};
	const struct worksheet sheet = made_worksheet(&bank, sections, 2);
	const struct pool *pool = pool_new(*state, &sheet);
	const struct ranked *const *rankings = ranking_new(*state, pool, key);
	bool differ = false;

	for (size_t s = 0; s < 2; s++) {
		const struct ranked *ranked = rankings[s];
		struct rank_key own = key;
		bool seen[ITEMS] = {false};

		own.section = sections[s].id;
		for (size_t i = 0; i < ITEMS; i++) {
			assert_ptr_equal(ranked[i].item,
				pool->items[ranked[i].index].item);
			assert_int_equal(ranked[i].rank,
				rank_of(&own, ranked[i].item->name));
			assert_true(
				i == 0 || ranked[i - 1].rank < ranked[i].rank);
			assert_false(seen[ranked[i].index]);
			seen[ranked[i].index] = true;
			differ |= rankings[0][i].index != rankings[1][i].index;
		}
	}
	assert_true(differ);
}

static void a_ranking_knows_the_strata_of_its_section(void **state)
{
	const struct item items[] = {{.id = "a", .difficulty = 1},
		{.id = "b", .difficulty = 2}, {.id = "c"}};
	const struct bank *bank = made_bank(*state, "b", items, 3);
	struct section section = made_section("s", 2);
	const struct worksheet sheet = made_worksheet(&bank, &section, 1);
	const struct ranked *const *rankings;

	section.draw.difficulty[2] = 1;
	rankings = ranking_new(*state, pool_new(*state, &sheet), key);
	for (size_t i = 0; i < 3; i++)
		assert_int_equal(rankings[0][i].stratum,
			rankings[0][i].index == 1 ? 2 : 0);
}

static void a_section_without_candidates_has_no_ranking(void **state)
{
	static const char *const missing[] = {"missing"};
	const struct bank *bank = made_essays(*state, 2);
	struct section sections[] = {
		made_section("s", 1), made_section("t", 1)};
	const struct worksheet sheet = made_worksheet(&bank, sections, 2);
	const struct ranked *const *rankings;

	sections[0].draw.tags = (struct text_list){missing, 1};
	rankings = ranking_new(*state, pool_new(*state, &sheet), key);
	assert_null(rankings[0]);
	assert_non_null(rankings[1]);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(candidates_come_in_the_order_of_their_own_ranks),
		TEST(a_ranking_knows_the_strata_of_its_section),
		TEST(a_section_without_candidates_has_no_ranking),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
