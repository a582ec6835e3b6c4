/*
 * The best way to place the rows before `to` is the best way to place those
 * before some row, which begins the last slot.  The cost of a cut before `to`
 * does not depend on that row, so few rows need be remembered: one is of no use
 * if another begins a slot after a better way and its slot ends no earlier.  So
 * all rows are visited once, not once for each row of a page.
 */
#include "layout/pages/fewest.h"

#include "base/arena.h"

#define COST_NONE INT64_MAX

/* The best way to fill the slots before a row: with the fewest avoidable cuts
 * and then slots. */
struct least {
	int64_t cost;
	int slots;
};

static int64_t grave(const struct flow *flow, size_t to)
{
	return to < flow->count && flow->cut[to] >= COST_WHOLE ? flow->cut[to]
							       : 0;
}

static bool better(struct least a, struct least b)
{
	return a.cost != b.cost ? a.cost < b.cost : a.slots < b.slots;
}

/* A row with which a slot may begin, and the last row that may begin the next
 * one. */
struct opening {
	struct least begun;
	size_t last;
};

/* The openings that may still be the best for a row to come. */
struct openings {
	struct opening *at;
	size_t count;
};

/* The height of all rows before each, with the space above them. */
static int64_t *heights_new(struct arena *arena, const struct flow *flow)
{
	int64_t *heights =
		arena_alloc(arena, flow->count + 1, sizeof(*heights));

	for (size_t i = 0; i < flow->count; i++)
		heights[i + 1] = heights[i] + flow->sizes[i].above +
				 flow->sizes[i].height;
	return heights;
}

/* The last row that may begin the slot after this one.  The search starts at
 * `near`, that of the row before. */
static size_t last_after(const struct flow *flow, const int64_t *heights,
	size_t from, int filled, size_t near)
{
	const int64_t most = heights[from + 1] + flow_height(flow, filled) -
			     flow_over(flow, from, filled).height -
			     flow->sizes[from].height;
	size_t last = near > from ? near : from + 1;

	while (last > from + 1 && heights[last] > most)
		last--;
	while (last < flow->count && heights[last + 1] <= most &&
		!flow_is_fresh(flow, last))
		last++;
	return last;
}

/* Add an opening, and drop those that are of no use any more. */
static void add_opening(
	struct openings *openings, struct opening opening, size_t from)
{
	size_t kept = 0;

	for (size_t i = 0; i < openings->count; i++) {
		const struct opening *old = &openings->at[i];

		if (old->last > from && (better(old->begun, opening.begun) ||
						old->last > opening.last))
			openings->at[kept++] = *old;
	}
	openings->at[kept++] = opening;
	openings->count = kept;
}

/* The best way to end a slot before a row. */
static struct least end_before(
	const struct flow *flow, const struct openings *openings, size_t to)
{
	struct least least = {COST_NONE, 0};

	for (size_t i = 0; i < openings->count; i++)
		if (openings->at[i].last >= to &&
			better(openings->at[i].begun, least))
			least = openings->at[i].begun;
	least.cost += grave(flow, to);
	least.slots = flow_filled_after(flow, to, least.slots);
	return least;
}

/* The fewest slots for the rows before each, with the first row in the slot
 * after `filled` others. */
static struct least *least_from(
	struct arena *arena, const struct flow *flow, int filled)
{
	struct least *least =
		arena_alloc(arena, flow->count + 1, sizeof(*least));
	const int64_t *heights = heights_new(arena, flow);
	struct openings openings = {.at = arena_alloc(arena, flow->count + 1,
					    sizeof(*openings.at))};
	size_t last = 0;

	least[0] = (struct least){filled == 0 ? 0 : COST_EMPTY, filled};
	for (size_t i = 0; i < flow->count; i++) {
		last = last_after(flow, heights, i, least[i].slots, last);
		add_opening(&openings, (struct opening){least[i], last}, i);
		least[i + 1] = end_before(flow, &openings, i + 1);
	}
	return least;
}

/* The better of both: a first page may stay empty if all else is worse. */
static struct least *least_of(struct arena *arena, const struct flow *flow)
{
	struct least *least = least_from(arena, flow, 0);
	struct least *other;

	if (flow->slots->first >= flow->slots->rest ||
		least[flow->count].cost <= COST_EMPTY)
		return least;
	other = least_from(arena, flow, flow->slots->columns);
	return better(other[flow->count], least[flow->count]) ? other : least;
}

int fewest_slots(struct arena *arena, const struct flow *flow)
{
	return least_of(arena, flow)[flow->count].slots;
}

size_t fewest_reach(struct arena *arena, const struct flow *flow, int slots)
{
	const struct least *least = least_of(arena, flow);
	size_t reach = flow->count;

	while (reach > 0 &&
		(least[reach].slots > slots ||
			least[reach].cost > least[flow->count].cost))
		reach--;
	return reach;
}
