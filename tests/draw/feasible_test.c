#include "draw/chance/feasible.h"

#include "draw/chance/rank.h"
#include "made.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum {
	ITEMS = 14,
	SECTIONS = 6,
	CASES = 2000
};

/* Sections draw by tag. */
static const char *const tags[SECTIONS] = {"a", "b", "c", "d", "e", "f"};

/* A made-up number below n, for thing i of a case. */
static int below(int n, uint64_t seed, const char *what, size_t i)
{
	const struct rank_key key = {seed, 0, "case", RANK_CODE};

	return (int)(rank_of_part(rank_chances_of_parts(&key, what), i) %
		     (uint64_t)n);
}

/* A pool in which each section may draw about a quarter of the items. */
static const struct pool *made_pool(struct arena *arena, uint64_t seed)
{
	const struct bank **bank = arena_alloc(arena, 1, sizeof(*bank));
	struct section *sections =
		arena_alloc(arena, SECTIONS, sizeof(*sections));
	struct worksheet *sheet = arena_alloc(arena, 1, sizeof(*sheet));
	struct item items[ITEMS] = {0};

	for (size_t i = 0; i < ITEMS; i++) {
		const char **has = arena_alloc(arena, SECTIONS, sizeof(*has));
		size_t count = 0;

		for (size_t s = 0; s < SECTIONS; s++)
			if (below(4, seed, tags[s], i) == 0)
				has[count++] = tags[s];
		items[i].id = arena_printf(arena, "%zu", i);
		items[i].tags = (struct text_list){has, count};
	}
	for (size_t s = 0; s < SECTIONS; s++) {
		sections[s] = made_section(tags[s], 1);
		sections[s].draw.tags = (struct text_list){&tags[s], 1};
	}
	*bank = made_bank(arena, "b", items, ITEMS);
	*sheet = made_worksheet(bank, sections, SECTIONS);
	return pool_new(arena, sheet);
}

static bool may_draw(const struct pool_section *section, uint32_t item)
{
	for (size_t i = 0; i < section->candidate_count; i++)
		if (section->candidates[i] == item)
			return true;
	return false;
}

/* Hall's theorem: no set of sections asks for more items than there are that
 * one of them may draw. */
static bool hall(const struct pool *pool, const int *asked)
{
	for (unsigned set = 1; set < 1u << SECTIONS; set++) {
		int wanted = 0, there = 0;

		for (size_t s = 0; s < SECTIONS; s++)
			wanted += (set >> s & 1) != 0 ? asked[s] : 0;
		for (uint32_t i = 0; i < ITEMS; i++) {
			bool usable = false;

			for (size_t s = 0; s < SECTIONS; s++)
				usable |= (set >> s & 1) != 0 &&
					  may_draw(&pool->sections[s], i);
			there += usable;
		}
		if (wanted > there)
			return false;
	}
	return true;
}

static void the_answer_is_that_of_halls_theorem(void **state)
{
	int met = 0;

	(void)state;
	for (uint64_t seed = 0; seed < CASES; seed++) {
		struct arena *arena = arena_new();
		const struct pool *pool = made_pool(arena, seed);
		struct feasibility *supply = feasible_new(arena, pool);
		int asked[SECTIONS];
		bool expected;

		feasible_clear(supply);
		for (uint32_t i = 0; i < ITEMS; i++)
			feasible_add(supply, i);
		for (size_t s = 0; s < SECTIONS; s++) {
			asked[s] = below(4, seed, "asked", s);
			feasible_ask(supply, s, 0, asked[s]);
		}
		expected = hall(pool, asked);
		assert_int_equal(feasible_meets(supply), expected);
		met += expected;
		arena_free(arena);
	}
	assert_in_range(met, CASES / 5, CASES - CASES / 5);
}

static void what_was_asked_before_is_forgotten(void **state)
{
	struct arena *arena = arena_new();
	struct feasibility *supply = feasible_new(arena, made_pool(arena, 1));

	(void)state;
	feasible_clear(supply);
	feasible_ask(supply, 0, 0, 1);
	assert_false(feasible_meets(supply));
	feasible_clear(supply);
	assert_true(feasible_meets(supply));
	arena_free(arena);
}

static void an_empty_pool_meets_only_nothing(void **state)
{
	struct arena *arena = arena_new();
	const struct bank *bank = made_bank(arena, "b", NULL, 0);
	const struct section section = made_section("s", 1);
	const struct worksheet sheet = made_worksheet(&bank, &section, 1);
	struct feasibility *supply =
		feasible_new(arena, pool_new(arena, &sheet));

	(void)state;
	feasible_clear(supply);
	assert_true(feasible_meets(supply));
	feasible_ask(supply, 0, 0, 1);
	assert_false(feasible_meets(supply));
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_answer_is_that_of_halls_theorem),
		cmocka_unit_test(what_was_asked_before_is_forgotten),
		cmocka_unit_test(an_empty_pool_meets_only_nothing),
	};

	return cmocka_run_group_tests_name("supply", tests, NULL, NULL);
}
