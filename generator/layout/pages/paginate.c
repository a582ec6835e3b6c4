/*
 * The cuts are chosen for the whole document at once, as TeX chooses the
 * lines of a paragraph (Knuth and Plass, "Breaking paragraphs into lines",
 * 1981; for pages: Plass, "Optimal pagination techniques", 1981): the best
 * way to place the rows up to i is the best way to place those up to some j
 * before, and rows j to i in the slot after that.  Filling page by page, the
 * usual way, was rejected: it cannot see that a little more room here saves
 * a lone line there.
 *
 * Only the first page's slots differ in height, so a state is a row and how
 * many slots are filled, counted no further than the first page's columns.
 * Where there are sets, it matters as well in which column a slot is, and
 * whether its page is a right-hand one: then two pages more are told apart,
 * and the slots of the pages after them counted as theirs in turn.
 */
#include "layout/pages/paginate.h"

#include "base/arena.h"
#include "layout/pages/flow.h"

#include <string.h>

enum {
	COST_WHITE = 100, /* an empty slot, less by the square */
	COST_STUB = 60,   /* a last slot with next to nothing in it */
	COST_TURN = 5000  /* a set goes on overleaf: less than one slot more */
};
#define COST_SLOT INT64_C(10000)
#define COST_SKIP INT64_C(50000) /* the first page's slots left empty */
#define COST_NONE INT64_MAX

enum {
	STUB_PART = 8,     /* less than this part of a slot is a stub */
	STRETCH_PART = 40, /* a gap grows by so much of a slot at most */
	WHITE_STEPS = 1000
};

/* The best way to place what stands before a row. */
struct state {
	int64_t cost;
	size_t from;     /* where its last slot begins */
	int from_filled; /* the state that slot began from */
};

/* What it costs to have rows of this height in a slot and cut at `to`. */
static int64_t slot_cost(
	const struct flow *flow, mpt used, mpt height, size_t to)
{
	const int64_t white = (int64_t)(height - used) * WHITE_STEPS / height;

	if (to == flow->count)
		return COST_SLOT + (used < height / STUB_PART ? COST_STUB : 0);
	return COST_SLOT + flow->cut[to] +
	       white * white * COST_WHITE / WHITE_STEPS / WHITE_STEPS;
}

/* How many states of filled slots there are, and which follows one. */
static int filled_count(const struct flow *flow)
{
	const int columns = flow->slots->columns;

	return flow->parts == NULL ? columns + 1 : 3 * columns;
}

static int filled_next(const struct flow *flow, int filled)
{
	return filled + 1 < filled_count(flow) ? filled + 1
					       : flow->slots->columns;
}

/* What it costs that a cut at `to`, behind the slot after those filled, ends
 * a page in the middle of a set. */
static int64_t part_cost(const struct flow *flow, int filled, size_t to)
{
	const struct slots *slots = flow->slots;
	const bool overleaf =
		slots->duplex &&
		(slots->pages_before + filled / slots->columns) % 2 == 0;
	int64_t cost = 0;

	if (flow->parts == NULL || flow->parts[to] == PART_NO_SET ||
		filled_next(flow, filled) % slots->columns != 0)
		return 0;
	if (flow->parts[to] == PART_SET)
		cost = overleaf ? 2 * COST_APART : COST_APART;
	return cost + (overleaf ? COST_TURN : 0);
}

/* Try every slot that begins at `from`, coming from `filled` slots. */
static void try_slots(const struct flow *flow, struct state *const *states,
	size_t from, int filled)
{
	const int next = filled_next(flow, filled);
	const mpt height = flow_height(flow, filled);
	const int64_t before = states[filled][from].cost;
	mpt used = flow_over_height(flow, from, height);

	for (size_t to = from + 1; to <= flow->count; to++) {
		const struct row *row = flow->rows[to - 1].row;
		struct state *state = &states[next][to];
		int64_t cost;

		used += row->height + (to - 1 > from ? row->above : 0);
		if (used > height && to - 1 > from)
			return;
		cost = before + slot_cost(flow, used, height, to) +
		       part_cost(flow, filled, to);
		if (cost < state->cost)
			*state = (struct state){cost, from, filled};
	}
}

static struct state **states_new(
	struct arena *arena, const struct flow *flow, int kinds)
{
	struct state **states =
		arena_alloc(arena, (size_t)kinds, sizeof(*states));

	for (int k = 0; k < kinds; k++) {
		states[k] =
			arena_alloc(arena, flow->count + 1, sizeof(**states));
		for (size_t i = 0; i <= flow->count; i++)
			states[k][i].cost = COST_NONE;
	}
	states[0][0].cost = 0;
	if (flow->slots->first < flow->slots->rest)
		states[flow->slots->columns][0] =
			(struct state){.cost = COST_SKIP};
	return states;
}

/* Mark the rows that begin a slot; answers which slot is the first: that of
 * the second page where the first was left empty. */
static int mark_starts(
	struct state *const *states, size_t count, int filled, bool *starts)
{
	while (count > 0) {
		const struct state *state = &states[filled][count];

		count = state->from;
		filled = state->from_filled;
		starts[count] = true;
	}
	return filled;
}

/* Choose the cuts; answers the first slot used. */
static int choose(struct arena *arena, const struct flow *flow, bool *starts)
{
	const int kinds = filled_count(flow);
	struct state **states = states_new(arena, flow, kinds);
	int best = 0;

	for (size_t from = 0; from < flow->count; from++)
		for (int filled = 0; filled < kinds; filled++)
			if (states[filled][from].cost != COST_NONE)
				try_slots(flow, states, from, filled);
	for (int k = 1; k < kinds; k++)
		if (states[k][flow->count].cost <
			states[best][flow->count].cost)
			best = k;
	return mark_starts(states, flow->count, best, starts);
}

/* Whether white space may go above a row: between two items, but not
 * between a heading and what it heads. */
static bool stretches(const struct flow *flow, size_t i)
{
	const size_t before = flow->rows[i - 1].galley;

	return flow->rows[i].galley != before && !flow->galleys[before].heading;
}

/* Whether a row is one of the ruled lines that may be more or fewer. */
static bool ruled(const struct flow *flow, const struct placed *placed)
{
	const struct galley *galley = &flow->galleys[placed->galley];

	return placed->row >= galley->rows + (galley->count - galley->lines);
}

/* Height of rows from to to - 1, and how many of them may have more space
 * above. */
static mpt measure_rows(
	const struct flow *flow, size_t from, size_t to, int *gaps)
{
	mpt used = 0;

	*gaps = 0;
	for (size_t i = from; i < to; i++) {
		used += flow->rows[i].row->height;
		if (i == from)
			continue;
		used += flow->rows[i].row->above;
		*gaps += stretches(flow, i);
	}
	return used;
}

/*
 * White space at a slot's foot is shared out between its galleys, up to a
 * limit, except in the last slot and where a galley grows into it.
 */
static void place_slot(struct flow *flow, size_t from, size_t to, int slot)
{
	const mpt height = flow_height(flow, slot);
	const struct placed *last = &flow->rows[to - 1];
	mpt y = flow_over_height(flow, from, height), stretch = 0;
	int gaps;
	const mpt room = height - y - measure_rows(flow, from, to, &gaps);

	if (to < flow->count && gaps > 0 && room > 0 && !ruled(flow, last))
		stretch = room / gaps < height / STRETCH_PART
				  ? room / gaps
				  : height / STRETCH_PART;
	for (size_t i = from; i < to; i++) {
		struct placed *placed = &flow->rows[i];

		if (i > from)
			y += placed->row->above;
		if (i > from && stretches(flow, i))
			y += stretch;
		placed->slot = slot;
		placed->y = y;
		y += placed->row->height;
	}
}

/* How many more ruled lines a slot's foot can take: on the galley's last
 * page at most as many again as it has, on others all that fit. */
static int growth(const struct flow *flow, const struct placed *last)
{
	const struct galley *galley = &flow->galleys[last->galley];
	const mpt room =
		flow_height(flow, last->slot) - last->y - last->row->height;
	const int more = room / last->row->height;
	const bool ends = last->row == &galley->rows[galley->count - 1];

	if (!ruled(flow, last) || room < 0)
		return 0;
	return ends && more > (int)galley->lines ? (int)galley->lines : more;
}

static bool ends_slot(const struct flow *flow, size_t i)
{
	return i + 1 == flow->count ||
	       flow->rows[i + 1].slot != flow->rows[i].slot;
}

/* Placed rows as they are added to. */
struct list {
	struct arena *arena;
	struct placed *rows;
	size_t count, room;
};

static void add_placed(struct list *list, struct placed placed)
{
	list->rows = arena_grow(list->arena, list->rows, list->count,
		&list->room, sizeof(*list->rows));
	list->rows[list->count++] = placed;
}

/* What stands over the row where it begins its slot. */
static void add_over(const struct flow *flow, size_t i, struct list *list)
{
	struct placed placed = flow->rows[i];

	if (i > 0 && !ends_slot(flow, i - 1))
		return;
	placed.row = flow_over(flow, i, flow_height(flow, placed.slot));
	placed.y = 0;
	if (placed.row != NULL)
		add_placed(list, placed);
}

/* What closes the row where it ends its slot and more is to come. */
static void add_under(const struct flow *flow, size_t i, struct list *list)
{
	struct placed placed = flow->rows[i];
	const struct row *under = placed.row->under;

	if (under == NULL || !ends_slot(flow, i) || i + 1 == flow->count)
		return;
	placed.y += placed.row->height - under->height;
	placed.row = under;
	add_placed(list, placed);
}

/* The rows again, with those that galleys grow by among them, and those that
 * tables repeat. */
static struct placing grown(struct arena *arena, const struct flow *flow)
{
	struct list list = {.arena = arena};

	for (size_t i = 0; i < flow->count; i++) {
		struct placed placed = flow->rows[i];
		const int more = ends_slot(flow, i) ? growth(flow, &placed) : 0;

		add_over(flow, i, &list);
		for (int k = 0; k <= more; k++) {
			add_placed(&list, placed);
			placed.y += placed.row->height;
		}
		add_under(flow, i, &list);
	}
	return (struct placing){.rows = list.rows, .count = list.count};
}

struct placing paginate(struct arena *arena, const struct galley *galleys,
	size_t count, const struct slots *slots)
{
	struct flow flow = flow_new(arena, galleys, count, slots);
	bool *starts = arena_alloc(arena, flow.count + 1, sizeof(*starts));
	int slot = choose(arena, &flow, starts);
	struct placing placing;
	size_t from = 0;

	starts[flow.count] = true;
	for (size_t to = 1; to <= flow.count; to++) {
		if (!starts[to])
			continue;
		place_slot(&flow, from, to, slot++);
		from = to;
	}
	placing = grown(arena, &flow);
	placing.slot_count = slot;
	return placing;
}
