/*
 * Enemies apart, whether so many forms can be drawn is a transport problem
 * (supply.h), and since fewer forms are never harder, the most is found by
 * halving.  That bound is then drawn for real; only where enemies forbid it
 * are smaller numbers drawn, by halving again.
 */
#include "draw/carry.h"

#include "base/arena.h"
#include "draw/choose.h"
#include "draw/explain.h"
#include "draw/supply.h"

/* Whether so many forms can be drawn. */
typedef bool can_carry(struct arena *arena, const struct pool *pool, int forms);

static bool can_supply(struct arena *arena, const struct pool *pool, int forms)
{
	struct supply *supply = supply_new(arena, pool);

	if (supply == NULL)
		return true;
	supply_clear(supply);
	for (size_t i = 0; i < pool->item_count; i++)
		supply_add(supply, (uint32_t)i);
	for (size_t s = 0; s < pool->section_count; s++)
		for (int d = 0; d < STRATA; d++)
			supply_ask(supply, s, d,
				forms * pool->sections[s].need[d]);
	return supply_meets(supply);
}

static bool can_choose(struct arena *arena, const struct pool *pool, int forms)
{
	const struct rank_key key = {
		.form = RANK_ALL_FORMS, .purpose = RANK_DRAW};
	struct chosen chosen;

	return choose(arena, pool, key, (size_t)forms, &chosen);
}

/* The most forms from 0 to `most` for which it can. */
static int most_that(can_carry *can, const struct pool *pool, int most)
{
	int low = 0, high = most, tried = most;

	while (low < high) {
		struct arena *arena = arena_new();

		if (can(arena, pool, tried))
			low = tried;
		else
			high = tried - 1;
		tried = low + (high - low + 1) / 2;
		arena_free(arena);
	}
	return low;
}

static bool is_contradictory(const struct pool *pool)
{
	struct arena *arena = arena_new();
	const bool is = explain_contradictions(arena, pool) != NULL;

	arena_free(arena);
	return is;
}

int carry_forms(const struct pool *pool, int most)
{
	int bound = most;

	if (is_contradictory(pool))
		return 0;
	if (pool->need == 0)
		return most;
	if (pool->item_count / (size_t)pool->need < (size_t)most)
		bound = (int)(pool->item_count / (size_t)pool->need);
	return most_that(can_choose, pool, most_that(can_supply, pool, bound));
}
