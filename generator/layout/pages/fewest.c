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

static void try_least(const struct flow *flow, struct least *least, size_t from)
{
	const struct least begun = least[from];
	const mpt height = flow_height(flow, begun.slots);
	int64_t used = flow_over(flow, from, begun.slots).height +
		       flow->sizes[from].height;

	for (size_t to = from + 1; to <= flow->count; to++) {
		const struct least next = {begun.cost + grave(flow, to),
			flow_filled_after(flow, to, begun.slots)};

		if (!flow_takes_row(flow, from, to - 1, height, &used))
			return;
		if (better(next, least[to]))
			least[to] = next;
	}
}

/* The fewest slots for the rows before each, with the first row in the slot
 * after `filled` others. */
static struct least *least_from(
	struct arena *arena, const struct flow *flow, int filled)
{
	struct least *least =
		arena_alloc(arena, flow->count + 1, sizeof(*least));

	for (size_t i = 1; i <= flow->count; i++)
		least[i] = (struct least){COST_NONE, 0};
	least[0] = (struct least){filled == 0 ? 0 : COST_EMPTY, filled};
	for (size_t i = 0; i < flow->count; i++)
		try_least(flow, least, i);
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
