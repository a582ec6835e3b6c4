/*
 * As in paginate.c, the best way to place the rows up to i in k slots is the
 * best way to place those up to some j in k - 1 slots, and rows j to i in one
 * more.  Here the number of slots is given, so a state is a row and a number of
 * slots, and what depends on the page is known: its height, whether it faces
 * the one before, whether it is the last.
 *
 * A state is of use only if the rows before it can fill its slots and those
 * after it the rest.  Heights alone decide that well enough: they leave only a
 * band of rows for each number of slots, and the search is about as fast as one
 * that ignores that number.
 */
#include "layout/pages/cuts.h"

#include "base/arena.h"

#include <assert.h>

enum {
	COST_WHITE = 2000, /* an empty slot; less in proportion to the square */
	COST_TURN = 5000,  /* a set continued overleaf */
	COST_THIN = 3000,  /* a last page of too little */
	COST_THINNER = 6000,
	THIN_PART = 3,
	THINNER_PART = 4,
	THIN_ITEMS = 2,
	WHITE_STEPS = 1000
};
#define COST_NONE INT64_MAX

/* The best way to place the rows before a row in some slots. */
struct state {
	int64_t cost;
	size_t from; /* the first row of the last slot */
	int filled;  /* the slots before that one */
};

/* The states of one number of slots: of rows first to last. */
struct band {
	struct state *states;
	size_t first, last;
};

/* State of a search. */
struct search {
	const struct flow *flow;
	int64_t *heights; /* of all rows before each, with the space above */
	int *items;       /* that begin before each row */
	struct band *bands;
	int slots; /* of all pages */
};

static bool begins_item(const struct flow *flow, size_t i)
{
	const struct placed *row = &flow->rows[i];
	const struct galley *galley = &flow->galleys[row->galley];

	return row->row == galley->rows && !galley->heading;
}

static void measure(struct search *search)
{
	const struct flow *flow = search->flow;

	for (size_t i = 0; i < flow->count; i++) {
		search->heights[i + 1] = search->heights[i] +
					 flow->sizes[i].above +
					 flow->sizes[i].height;
		search->items[i + 1] = search->items[i] + begins_item(flow, i);
	}
}

/* The most that one slot can take off the height of all rows. */
static int64_t most_in_slot(const struct flow *flow)
{
	const struct slots *slots = flow->slots;
	mpt above = 0,
	    height = slots->first > slots->rest ? slots->first : slots->rest;

	for (size_t i = 0; i < flow->count; i++) {
		if (flow->sizes[i].above > above)
			above = flow->sizes[i].above;
		if (flow->sizes[i].height > height)
			height = flow->sizes[i].height;
	}
	return (int64_t)height + above;
}

/* Find, for each number of slots, the rows that can follow them. */
static void make_bands(struct arena *arena, struct search *search)
{
	const struct flow *flow = search->flow;
	const int64_t most = most_in_slot(flow);
	const int64_t all = search->heights[flow->count];
	size_t first = 0, last = 0;

	for (int k = 0; k <= search->slots; k++) {
		struct band *band = &search->bands[k];

		while (last < flow->count &&
			search->heights[last + 1] <= k * most)
			last++;
		while (first < flow->count &&
			all - search->heights[first] >
				(search->slots - k) * most)
			first++;
		band->first = first;
		band->last = last;
		if (first > last)
			continue;
		band->states = arena_alloc(
			arena, last - first + 1, sizeof(*band->states));
		for (size_t i = 0; i <= last - first; i++)
			band->states[i].cost = COST_NONE;
	}
}

static struct state *state_at(const struct search *search, int k, size_t i)
{
	const struct band *band = &search->bands[k];

	return i < band->first || i > band->last
		       ? NULL
		       : &band->states[i - band->first];
}

/* The cost of a nearly empty page: the last one, or one before a row that must
 * begin a page. */
static int64_t thin_cost(const struct search *search, size_t from, size_t to,
	int filled, mpt used)
{
	const struct flow *flow = search->flow;
	const mpt height = flow->slots->rest;
	const int items = search->items[to] - search->items[from];

	if (filled < flow->slots->columns ||
		filled % flow->slots->columns != 0 || flow_is_fresh(flow, from))
		return 0;
	if (used < height / THINNER_PART)
		return COST_THINNER;
	return used < height / THIN_PART && items < THIN_ITEMS ? COST_THIN : 0;
}

/* The cost of ending a page inside a set. */
static int64_t set_cost(const struct flow *flow, int filled, size_t to)
{
	const struct slots *slots = flow->slots;
	const bool overleaf =
		slots->duplex &&
		(slots->pages_before + filled / slots->columns) % 2 == 0;

	if (flow->parts == NULL || flow->parts[to] == PART_NO_SET ||
		(filled + 1) % slots->columns != 0)
		return 0;
	if (flow->parts[to] == PART_SET)
		return (overleaf ? 2 * COST_APART : COST_APART) +
		       (overleaf ? COST_TURN : 0);
	return overleaf ? COST_TURN : 0;
}

/* Do an answer's lines go on behind a cut?  Then they fill the page before it:
 * slack.h. */
static bool parts_lines(const struct flow *flow, size_t to)
{
	return flow->rows[to].row->ruled && flow->rows[to - 1].row->ruled &&
	       flow->rows[to].galley == flow->rows[to - 1].galley;
}

/* The cost of rows `from` to `to` - 1 in the slot after `filled` others. */
static int64_t slot_cost(const struct search *search, size_t from, size_t to,
	int filled, mpt used)
{
	const struct flow *flow = search->flow;
	const mpt height = flow_height(flow, filled);
	const int64_t white = (int64_t)(height - used) * WHITE_STEPS / height;

	if (flow_is_fresh(flow, to))
		return thin_cost(search, from, to, filled, used);
	return flow->cut[to] + set_cost(flow, filled, to) +
	       (white < 0 || parts_lines(flow, to)
			       ? 0
			       : white * white * COST_WHITE / WHITE_STEPS /
					 WHITE_STEPS);
}

/* Add a row to a slot that begins at `from`, which has its first row in any
 * case; false if the row must begin a page or does not fit. */
static bool takes_row(const struct flow *flow, size_t from, size_t row,
	mpt height, int64_t *used)
{
	if (row == from)
		return true;
	if (flow_is_fresh(flow, row))
		return false;
	*used += flow->sizes[row].height + flow->sizes[row].above;
	return *used <= height;
}

/* A way to fill one slot more than a state has. */
struct filling {
	size_t from; /* the slot's first row */
	int filled;  /* the slots before it */
	int64_t before, used;
};

/* End the slot before a row.  If the slot costs too much even without its white
 * space, do not look closer. */
static void try_end(
	const struct search *search, size_t to, const struct filling *filling)
{
	const struct flow *flow = search->flow;
	const int filled = filling->filled;
	struct state *state = state_at(search,
		flow->fresh ? flow_filled_after(flow, to, filled) : filled + 1,
		to);
	int64_t cost = filling->before + (flow->fresh ? 0 : flow->cut[to]);

	if (state == NULL || cost >= state->cost)
		return;
	cost = filling->before +
	       slot_cost(search, filling->from, to, filled, (mpt)filling->used);
	if (cost < state->cost)
		*state = (struct state){cost, filling->from, filled};
}

/* Try every slot that begins at `from` after `filled` others.  It may end
 * before the rows of the next band, the first of which is found at once unless
 * some rows begin pages. */
static void try_slots(const struct search *search, size_t from, int filled)
{
	const struct flow *flow = search->flow;
	const size_t first = search->bands[filled + 1].first;
	const size_t last = search->bands[filled + 1].last;
	const bool leaps = !flow->fresh && first > from + 1;
	const size_t begin = leaps ? first : from + 1;
	const mpt height = flow_height(flow, filled);
	struct filling filling = {from, filled,
		state_at(search, filled, from)->cost,
		flow_over(flow, from, filled).height +
			flow->sizes[from].height + search->heights[begin] -
			search->heights[from + 1]};

	if (leaps && filling.used > height)
		return;
	for (size_t to = begin; to <= last; to++) {
		if (to > begin &&
			!takes_row(flow, from, to - 1, height, &filling.used))
			return;
		if (to >= first)
			try_end(search, to, &filling);
	}
}

/* Begin with no slot filled or, if need be, with those of the first page. */
static void begin(const struct search *search)
{
	const struct slots *slots = search->flow->slots;
	struct state *state = state_at(search, 0, 0);

	if (state != NULL)
		state->cost = 0;
	state = slots->columns <= search->slots
			? state_at(search, slots->columns, 0)
			: NULL;
	if (slots->first < slots->rest && state != NULL)
		state->cost = COST_EMPTY;
}

/* Fill in all states for the flow's number of pages.  Returns the number of
 * slots used in the best way; -1 if there is none. */
static int search_all(struct arena *arena, struct search *search)
{
	const struct flow *flow = search->flow;
	const int columns = flow->slots->columns;
	int best = -1;

	search->slots = flow->slots->pages * columns;
	search->heights =
		arena_alloc(arena, flow->count + 1, sizeof(*search->heights));
	search->items =
		arena_alloc(arena, flow->count + 1, sizeof(*search->items));
	search->bands = arena_alloc(
		arena, (size_t)search->slots + 1, sizeof(*search->bands));
	measure(search);
	make_bands(arena, search);
	begin(search);
	for (int k = 0; k < search->slots; k++)
		for (size_t i = search->bands[k].first;
			i <= search->bands[k].last && i < flow->count; i++)
			if (state_at(search, k, i)->cost != COST_NONE)
				try_slots(search, i, k);
	for (int k = search->slots; k > search->slots - columns; k--) {
		const struct state *state = state_at(search, k, flow->count);

		if (state != NULL && state->cost != COST_NONE &&
			(best < 0 || state->cost <
					     state_at(search, best, flow->count)
						     ->cost))
			best = k;
	}
	return best;
}

int64_t cuts_cost(struct arena *arena, const struct flow *flow)
{
	struct search search = {.flow = flow};
	const int best = search_all(arena, &search);

	return best < 0 ? COST_NONE
			: state_at(&search, best, flow->count)->cost;
}

int cuts_choose(const struct flow *flow, bool *starts)
{
	struct arena *arena = arena_new();
	struct search search = {.flow = flow};
	size_t i = flow->count;
	int filled = search_all(arena, &search);

	assert(filled > 0 || i == 0);
	while (i > 0) {
		const struct state *state = state_at(&search, filled, i);

		i = state->from;
		filled = state->filled;
		starts[i] = true;
	}
	arena_free(arena);
	return filled < 0 ? 0 : filled;
}
