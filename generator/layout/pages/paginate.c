/*
 * The cuts are chosen for the whole document at once, as TeX chooses the
 * lines of a paragraph (Knuth and Plass, "Breaking paragraphs into lines",
 * 1981; for pages: Plass, "Optimal pagination techniques", 1981): the best
 * way to place the rows up to i is the best way to place those up to some j
 * before, and rows j to i in the slot after that.  Filling page by page, the
 * usual way, was rejected: it cannot see that a little more room here saves
 * a lone line there.
 *
 * Only the first page's slots differ in height, so a state is a row and the
 * number of slots filled, counted up to the first page's columns.  If there are
 * sets, a slot's column matters too, and whether its page is a right-hand one.
 * Then the slots of two more pages are distinguished, and those of later pages
 * count as one of these in turn.
 */
#include "layout/pages/paginate.h"

#include "base/arena.h"
#include "layout/pages/cuts.h"
#include "layout/pages/flow.h"
#include "layout/pages/slack.h"

#include <string.h>

enum {
	COST_WHITE = 100, /* an empty slot; less in proportion to the square */
	COST_STUB = 60,   /* a last slot with almost nothing in it */
	COST_TURN = 5000  /* a set continued overleaf: less than a slot */
};
#define COST_SLOT INT64_C(10000)
#define COST_SKIP INT64_C(50000) /* leaving the first page's slots empty */
#define COST_NONE INT64_MAX

enum {
	STUB_PART = 8,     /* a smaller part of a slot is a stub */
	STRETCH_PART = 40, /* a gap grows by at most this part of a slot */
	WHITE_STEPS = 1000
};

/* The best way to place the rows before a row. */
struct state {
	int64_t cost;
	size_t from;     /* the first row of the last slot */
	int from_filled; /* the state in which that slot began */
	bool closed;     /* no slot may begin here: the page must be turned */
};

/* The cost of a slot of this height with a cut at `to`. */
static int64_t slot_cost(
	const struct flow *flow, mpt used, mpt height, size_t to)
{
	const int64_t white = (int64_t)(height - used) * WHITE_STEPS / height;

	if (flow_is_fresh(flow, to))
		return COST_SLOT + (used < height / STUB_PART ? COST_STUB : 0);
	return COST_SLOT + flow->cut[to] +
	       white * white * COST_WHITE / WHITE_STEPS / WHITE_STEPS;
}

/* The number of states of filled slots, and the state after one. */
static int filled_count(const struct flow *flow)
{
	const int columns = flow->slots->columns;

	return flow->parts == NULL && !flow->fresh ? columns + 1 : 3 * columns;
}

static int filled_next(const struct flow *flow, int filled)
{
	return filled + 1 < filled_count(flow) ? filled + 1
					       : flow->slots->columns;
}

/* The cost of ending a page inside a set, with a cut at `to` after the slot
 * that follows `filled`. */
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

/* Try every slot that begins at `from` in state `filled`. */
static void try_slots(const struct flow *flow, struct state *const *states,
	size_t from, int filled)
{
	const int next = filled_next(flow, filled);
	const mpt height = flow_height(flow, filled);
	const int64_t before = states[filled][from].cost;
	mpt used = flow_over(flow, from, filled).height;

	for (size_t to = from + 1; to <= flow->count; to++) {
		const struct row *row = flow->rows[to - 1].row;
		struct state *state = &states[next][to];
		int64_t cost;

		if (to - 1 > from && flow_is_fresh(flow, to - 1))
			return;
		used += row->height + (to - 1 > from ? row->above : 0);
		if (used > height && to - 1 > from)
			return;
		cost = before + slot_cost(flow, used, height, to) +
		       part_cost(flow, filled, to);
		if (cost < state->cost)
			*state = (struct state){.cost = cost,
				.from = from,
				.from_filled = filled};
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

/* Mark the rows that begin a slot.  Returns the first slot used: the second
 * page's if the first page was left empty. */
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

/* Leave the rest of a page's columns empty before a row that begins a page. */
static void turn_page(
	const struct flow *flow, struct state *const *states, size_t from)
{
	const int columns = flow->slots->columns;

	if (!flow->fresh || from == 0 || !flow_is_fresh(flow, from))
		return;
	for (int i = 1; i < columns; i++)
		for (int filled = 0; filled < filled_count(flow); filled++) {
			const int64_t cost = states[filled][from].cost;
			struct state *next =
				&states[filled_next(flow, filled)][from];

			if (filled % columns == 0 || cost == COST_NONE)
				continue;
			if (cost < next->cost)
				*next = (struct state){.cost = cost,
					.from = from,
					.from_filled = filled};
			states[filled][from].closed = true;
		}
}

/* Choose the cuts.  Returns the first slot used. */
static int choose(struct arena *arena, const struct flow *flow, bool *starts)
{
	const int kinds = filled_count(flow);
	struct state **states = states_new(arena, flow, kinds);
	int best = 0;

	for (size_t from = 0; from < flow->count; from++) {
		turn_page(flow, states, from);
		for (int filled = 0; filled < kinds; filled++)
			if (states[filled][from].cost != COST_NONE &&
				!states[filled][from].closed)
				try_slots(flow, states, from, filled);
	}
	for (int k = 1; k < kinds; k++)
		if (states[k][flow->count].cost <
			states[best][flow->count].cost)
			best = k;
	return mark_starts(states, flow->count, best, starts);
}

/* May white space go above a row?  Between two items, but not between a heading
 * and its section. */
static bool stretches(const struct flow *flow, size_t i)
{
	const size_t before = flow->rows[i - 1].galley;

	return flow->rows[i].galley != before && !flow->galleys[before].heading;
}

/* Is the row a ruled line whose number may change? */
static bool ruled(const struct flow *flow, const struct placed *placed)
{
	const struct galley *galley = &flow->galleys[placed->galley];

	return placed->row >= galley->rows + (galley->count - galley->lines);
}

/* The height of rows from to to - 1, and the number of them that may have more
 * space above. */
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
	mpt y = flow_over(flow, from, slot).height, stretch = 0;
	int gaps;
	const mpt room = height - y - measure_rows(flow, from, to, &gaps);

	if (!flow_is_fresh(flow, to) && gaps > 0 && room > 0 &&
		!ruled(flow, last))
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

/* How many more ruled lines fit at a slot's foot: on a galley's last page at
 * most as many as it already has, on others all that fit. */
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

/* How many lines to add behind a row. */
static int lines_after(const struct flow *flow, size_t i)
{
	if (flow->more != NULL)
		return flow->more[i];
	return ends_slot(flow, i) ? growth(flow, &flow->rows[i]) : 0;
}

/* The list of placed rows. */
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

/* Place the rows repeated above a row that begins a slot. */
static void add_over(const struct flow *flow, size_t i, struct list *list)
{
	struct placed placed = flow->rows[i];

	struct over over;

	if (i > 0 && !ends_slot(flow, i - 1))
		return;
	over = flow_over(flow, i, placed.slot);
	placed.y = 0;
	placed.row = over.bank;
	if (over.bank != NULL)
		add_placed(list, placed);
	placed.y = over.bank == NULL ? 0 : over.bank->height;
	placed.row = over.head;
	if (over.head != NULL)
		add_placed(list, placed);
}

/* Place the row that closes a slot in the middle of a table. */
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

/* Copy the rows, adding the lines that galleys grow by and the rows that tables
 * repeat. */
static struct placing grown(struct arena *arena, const struct flow *flow)
{
	struct list list = {.arena = arena};

	for (size_t i = 0; i < flow->count; i++) {
		struct placed placed = flow->rows[i];
		const int more = lines_after(flow, i);

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
	const bool fitted = slots->pages > 0;
	const int columns = slots->columns;
	int slot = fitted ? cuts_choose(&flow, starts)
			  : choose(arena, &flow, starts);
	struct placing placing;
	size_t from = 0;

	starts[flow.count] = true;
	for (size_t to = 1; to <= flow.count; to++) {
		if (!starts[to])
			continue;
		if (from > 0 && flow_is_fresh(&flow, from))
			slot += (columns - slot % columns) % columns;
		if (fitted)
			slack_share(&flow, from, to, slot++);
		else
			place_slot(&flow, from, to, slot++);
		from = to;
	}
	placing = grown(arena, &flow);
	placing.slot_count = slot;
	return placing;
}
