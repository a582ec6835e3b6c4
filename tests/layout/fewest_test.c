#include "layout/pages/fewest.h"

#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum {
	SLOT = 1000,
	GALLEYS = 40,
	ROWS = 6, /* of a galley, at most */
	TRIALS = 600
};

/* Random galleys, and the flow of their rows. */
struct proof {
	struct arena *arena;
	uint64_t chance;
	struct row bank;
	struct galley galleys[GALLEYS];
	struct slots slots;
	struct flow flow;
};

static uint32_t chance(struct proof *proof, uint32_t below)
{
	proof->chance =
		proof->chance * 6364136223846793005U + 1442695040888963407U;
	return (uint32_t)(proof->chance >> 33) % below;
}

static bool one_in(struct proof *proof, uint32_t count)
{
	return chance(proof, count) == 0;
}

/* Rows may be higher than a slot, and may repeat a row where they begin one. */
static void make_row(struct proof *proof, struct row *row)
{
	*row = (struct row){.above = (mpt)chance(proof, 30),
		.height = 10 + (mpt)chance(proof,
				       one_in(proof, 40) ? 2 * SLOT : 120),
		.cut = (enum cut)chance(proof, CUT_COUNT),
		.goes_on = one_in(proof, 3)};
	if (one_in(proof, 8)) {
		struct row *over = arena_alloc(proof->arena, 1, sizeof(*over));

		over->height = (mpt)chance(proof, 400);
		row->over = over;
	}
}

static void make_galley(struct proof *proof, struct galley *galley)
{
	galley->count = 1 + chance(proof, ROWS);
	galley->rows =
		arena_alloc(proof->arena, galley->count, sizeof(*galley->rows));
	galley->heading = one_in(proof, 6);
	galley->flows = one_in(proof, 4);
	galley->near = one_in(proof, 8);
	galley->fresh = one_in(proof, 12);
	if (one_in(proof, 5))
		galley->bank = &proof->bank;
	for (size_t i = 0; i < galley->count; i++)
		make_row(proof, &galley->rows[i]);
}

static void begin(struct proof *proof, uint64_t seed)
{
	*proof = (struct proof){.arena = arena_new(), .chance = seed};
	proof->bank.height = 150;
	for (int i = 0; i < GALLEYS; i++)
		make_galley(proof, &proof->galleys[i]);
	proof->slots = (struct slots){.first = SLOT - (mpt)chance(proof, 700),
		.rest = SLOT,
		.columns = 1 + (int)chance(proof, 3),
		.pages_before = (int)chance(proof, 2),
		.duplex = one_in(proof, 2),
		.pages = 1};
	proof->flow =
		flow_new(proof->arena, proof->galleys, GALLEYS, &proof->slots);
}

/* A way to fill the slots before a row. */
struct way {
	int64_t cost;
	int slots;
};

static bool is_better(struct way a, struct way b)
{
	return a.cost != b.cost ? a.cost < b.cost : a.slots < b.slots;
}

/* Try every end of a slot that begins with this row. */
static void try_ends(const struct flow *flow, struct way *ways, size_t from)
{
	const struct way begun = ways[from];
	const mpt height = flow_height(flow, begun.slots);
	mpt used = flow_over(flow, from, begun.slots).height;

	for (size_t to = from + 1; to <= flow->count; to++) {
		const struct extent *size = &flow->sizes[to - 1];
		struct way way = {
			begun.cost, flow_filled_after(flow, to, begun.slots)};

		used += size->height + (to - 1 > from ? size->above : 0);
		if (to - 1 > from &&
			(used > height || flow_is_fresh(flow, to - 1)))
			return;
		if (to < flow->count && flow->cut[to] >= COST_WHOLE)
			way.cost += flow->cut[to];
		if (is_better(way, ways[to]))
			ways[to] = way;
	}
}

static struct way best_way(const struct proof *proof, struct way first)
{
	const struct flow *flow = &proof->flow;
	struct way *ways =
		arena_alloc(proof->arena, flow->count + 1, sizeof(*ways));

	for (size_t i = 1; i <= flow->count; i++)
		ways[i].cost = INT64_MAX;
	ways[0] = first;
	for (size_t i = 0; i < flow->count; i++)
		try_ends(flow, ways, i);
	return ways[flow->count];
}

static int best_of_all(const struct proof *proof)
{
	const struct way below = best_way(proof, (struct way){0, 0});
	struct way behind = {COST_EMPTY, proof->slots.columns};

	if (proof->slots.first >= proof->slots.rest)
		return below.slots;
	behind = best_way(proof, behind);
	return is_better(behind, below) ? behind.slots : below.slots;
}

static void no_other_cuts_take_fewer_slots(void **state)
{
	(void)state;
	for (uint64_t seed = 1; seed <= TRIALS; seed++) {
		struct proof proof;

		begin(&proof, seed);
		assert_int_equal(fewest_slots(proof.arena, &proof.flow),
			best_of_all(&proof));
		arena_free(proof.arena);
	}
}

static void no_rows_take_no_slot(void **state)
{
	struct arena *arena = arena_new();
	const struct slots slots = {
		.first = SLOT, .rest = SLOT, .columns = 1, .pages = 1};
	const struct flow flow = flow_new(arena, NULL, 0, &slots);

	(void)state;
	assert_int_equal(fewest_slots(arena, &flow), 0);
	assert_int_equal(fewest_reach(arena, &flow, 1), 0);
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_other_cuts_take_fewer_slots),
		cmocka_unit_test(no_rows_take_no_slot),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
