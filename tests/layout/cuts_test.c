#include "layout/pages/cuts.h"

#include "base/arena.h"
#include "layout/pages/fewest.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum {
	SLOT = 1000,
	ROWS_MOST = 12,
	TRIALS = 400,
	PARTS = 1000
};

/* Random rows in galleys, and the flow of them. */
struct proof {
	struct arena *arena;
	uint64_t chance;
	struct row rows[ROWS_MOST];
	struct galley galleys[ROWS_MOST];
	size_t row_count, count;
	struct slots slots;
	struct flow flow;
};

static uint32_t chance(struct proof *proof, uint32_t below)
{
	proof->chance =
		proof->chance * 6364136223846793005U + 1442695040888963407U;
	return (uint32_t)(proof->chance >> 33) % below;
}

static void add_galley(struct proof *proof)
{
	struct galley *galley = &proof->galleys[proof->count++];
	const size_t most = ROWS_MOST - proof->row_count;

	*galley = (struct galley){.rows = &proof->rows[proof->row_count]};
	galley->count = 1 + chance(proof, most < 3 ? (uint32_t)most : 3);
	galley->flows = chance(proof, 2) == 0;
	for (size_t i = 0; i < galley->count; i++)
		galley->rows[i] = (struct row){
			.above = (mpt)chance(proof, 60),
			.height = 80 + (mpt)chance(proof, 300),
			.cut = (enum cut)chance(proof, CUT_NEVER),
			.goes_on = chance(proof, 2) == 0,
		};
	proof->row_count += galley->count;
}

static void make_flow(struct proof *proof, int pages)
{
	proof->slots = (struct slots){.first = SLOT - (mpt)chance(proof, 400),
		.rest = SLOT,
		.columns = 1,
		.pages = pages};
	proof->flow = flow_new(
		proof->arena, proof->galleys, proof->count, &proof->slots);
}

/* Fill in a proof, whose galleys refer to its rows. */
static void begin(struct proof *proof, uint64_t seed)
{
	*proof = (struct proof){.arena = arena_new(), .chance = seed};
	while (proof->row_count < ROWS_MOST)
		add_galley(proof);
}

static int items_from(const struct proof *proof, size_t from)
{
	int items = 0;

	for (size_t i = from; i < proof->flow.count; i++)
		items += proof->flow.rows[i].row ==
			 proof->galleys[proof->flow.rows[i].galley].rows;
	return items;
}

/* The cost of a page of these rows, or -1 if they are too high. */
static int64_t page_cost(
	const struct proof *proof, size_t from, size_t to, int page)
{
	const mpt height = page == 0 ? proof->slots.first : SLOT;
	int64_t used = 0, white;

	for (size_t i = from; i < to; i++)
		used += proof->rows[i].height +
			(i > from ? proof->rows[i].above : 0);
	if (used > height && to > from + 1)
		return -1;
	white = (height - used) * PARTS / height;
	if (to < proof->flow.count)
		return proof->flow.cut[to] +
		       white * white * 2000 / PARTS / PARTS;
	if (page == 0 || used >= SLOT / 3)
		return 0;
	if (used < SLOT / 4)
		return 6000;
	return items_from(proof, from) < 2 ? 3000 : 0;
}

/* The cost of cuts, a bit for each row that begins a page; -1 if a page is too
 * full. */
static int64_t cost_of(const struct proof *proof, unsigned cuts, int *pages)
{
	int64_t cost = 0;
	size_t from = 0;

	*pages = 0;
	for (size_t to = 1; to <= proof->flow.count; to++) {
		int64_t page;

		if (to < proof->flow.count && (cuts >> to & 1) == 0)
			continue;
		page = page_cost(proof, from, to, (*pages)++);
		if (page < 0)
			return -1;
		cost += page;
		from = to;
	}
	return cost;
}

/* The best cost of all cuts into so many pages; INT64_MAX if there are none. */
static int64_t best_of_all(const struct proof *proof, int pages)
{
	int64_t best = INT64_MAX;

	for (unsigned cuts = 0; cuts < 1U << ROWS_MOST; cuts += 2) {
		int count;
		const int64_t cost = cost_of(proof, cuts, &count);

		if (cost >= 0 && count == pages && cost < best)
			best = cost;
	}
	return best;
}

/* What avoidable cuts cost. */
static int64_t grave(const struct proof *proof, unsigned cuts)
{
	int64_t cost = 0;

	for (size_t i = 1; i < proof->flow.count; i++)
		if ((cuts >> i & 1) != 0 && proof->flow.cut[i] >= COST_WHOLE)
			cost += proof->flow.cut[i];
	return cost;
}

/* The fewest pages of all cuts that avoid the most. */
static int fewest_of_all(const struct proof *proof)
{
	int64_t least = INT64_MAX;
	int fewest = 0;

	for (unsigned cuts = 0; cuts < 1U << ROWS_MOST; cuts += 2) {
		const int64_t cost = grave(proof, cuts);
		int count;

		if (cost_of(proof, cuts, &count) < 0 || cost > least ||
			(cost == least && count >= fewest))
			continue;
		least = cost;
		fewest = count;
	}
	return fewest;
}

static void no_other_cuts_take_fewer_pages(void **state)
{
	(void)state;
	for (uint64_t seed = 1; seed <= TRIALS; seed++) {
		struct proof proof;

		begin(&proof, seed);
		make_flow(&proof, 1);
		assert_int_equal(fewest_slots(proof.arena, &proof.flow),
			fewest_of_all(&proof));
		arena_free(proof.arena);
	}
}

static void no_other_cuts_are_less_ugly(void **state)
{
	(void)state;
	for (uint64_t seed = 1; seed <= TRIALS; seed++) {
		struct proof proof;

		begin(&proof, seed);
		make_flow(&proof, 3 + (int)(seed % 3));
		assert_int_equal(cuts_cost(proof.arena, &proof.flow),
			best_of_all(&proof, proof.slots.pages));
		arena_free(proof.arena);
	}
}

static void the_cuts_chosen_are_those_that_were_counted(void **state)
{
	(void)state;
	for (uint64_t seed = 1; seed <= TRIALS; seed++) {
		struct proof proof;
		bool starts[ROWS_MOST + 1] = {false};
		unsigned cuts = 0;
		int pages;

		begin(&proof, seed);
		make_flow(&proof, 4);
		if (cuts_cost(proof.arena, &proof.flow) < INT64_MAX) {
			assert_int_equal(cuts_choose(&proof.flow, starts), 0);
			for (size_t i = 1; i < proof.flow.count; i++)
				cuts |= (unsigned)starts[i] << i;
			assert_int_equal(cost_of(&proof, cuts, &pages),
				cuts_cost(proof.arena, &proof.flow));
			assert_int_equal(pages, 4);
		}
		arena_free(proof.arena);
	}
}

static void what_fits_reaches_as_far_as_it_fits(void **state)
{
	struct proof proof;
	int pages;

	(void)state;
	begin(&proof, 7);
	make_flow(&proof, 1);
	pages = fewest_slots(proof.arena, &proof.flow);
	assert_int_equal(fewest_reach(proof.arena, &proof.flow, pages),
		proof.flow.count);
	assert_true(fewest_reach(proof.arena, &proof.flow, pages - 1) <
		    proof.flow.count);
	assert_int_equal(fewest_reach(proof.arena, &proof.flow, 0), 0);
	arena_free(proof.arena);
}

/* A row that begins a page leaves the columns before it empty. */
static void a_row_begins_a_page_behind_empty_columns(void **state)
{
	struct proof proof = {.arena = arena_new(), .count = 3};
	bool starts[ROWS_MOST] = {false};

	(void)state;
	for (size_t g = 0; g < proof.count; g++) {
		proof.rows[g].height = SLOT / 2;
		proof.galleys[g] = (struct galley){
			.rows = &proof.rows[g], .count = 1, .fresh = g == 1};
	}
	proof.slots = (struct slots){
		.first = SLOT, .rest = SLOT, .columns = 3, .pages = 2};
	proof.flow =
		flow_new(proof.arena, proof.galleys, proof.count, &proof.slots);
	assert_int_equal(fewest_slots(proof.arena, &proof.flow), 4);
	assert_int_equal(cuts_choose(&proof.flow, starts), 0);
	assert_true(starts[1]);
	proof.slots.pages = 1;
	assert_true(cuts_cost(proof.arena, &proof.flow) == INT64_MAX);
	arena_free(proof.arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_other_cuts_take_fewer_pages),
		cmocka_unit_test(no_other_cuts_are_less_ugly),
		cmocka_unit_test(the_cuts_chosen_are_those_that_were_counted),
		cmocka_unit_test(what_fits_reaches_as_far_as_it_fits),
		cmocka_unit_test(a_row_begins_a_page_behind_empty_columns),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
