#include "layout/pages/flow.h"

#include "base/arena.h"

enum {
	COST_POOR = 40,    /* a cut with a better one nearby */
	COST_GOES_ON = 150 /* an item that goes on overleaf */
};
#define COST_NEAR INT64_C(20000)   /* a cut before a related galley */
#define COST_BAD INT64_C(30000)    /* a cut inside a paragraph */
#define COST_PARTED INT64_C(90000) /* a stimulus and its first item */
/* Where no page can hold all that must not be cut, a heading goes first. */
#define COST_HEADING INT64_C(500000000000)
#define COST_NEVER INT64_C(1000000000000)

static int64_t cut_cost(const struct flow *flow, const struct galley *galley,
	size_t i, bool whole)
{
	static const int64_t costs[CUT_COUNT] = {
		0, COST_POOR, COST_BAD, COST_NEVER};
	const int64_t own = costs[galley->rows[i].cut];

	if (!whole || own >= COST_WHOLE)
		return own;
	if (set_cuts_is_stimulus(galley))
		return own + COST_APART;
	if (flow->slots->pages > 0 && galley->rows[i].goes_on)
		return own + COST_GOES_ON;
	return own + COST_WHOLE;
}

/*
 * The cost of a page break between two galleys.  A heading is never parted from
 * its section, nor a stimulus from its first item unless no page can hold both.
 */
static int64_t heading_cost(const struct flow *flow, size_t g)
{
	const struct galley *galleys = flow->galleys;
	int64_t height = galley_height(&galleys[g], 0);

	if (!set_cuts_is_stimulus(&galleys[g - 1]))
		return COST_HEADING;
	for (size_t i = g; i > 0 && galleys[i - 1].heading; i--) {
		if (galleys[i].count > 0)
			height += galleys[i].rows[0].above;
		height += galley_height(&galleys[i - 1], 0);
	}
	return height <= flow->slots->rest ? COST_HEADING : COST_PARTED;
}

static void add_rows(struct flow *flow, size_t g, bool after_heading)
{
	const struct galley *galley = &flow->galleys[g];
	const bool whole =
		!galley->flows && galley_height(galley, 0) <= flow->slots->rest;

	for (size_t i = 0; i < galley->count; i++) {
		flow->rows[flow->count].row = &galley->rows[i];
		flow->rows[flow->count].galley = g;
		flow->sizes[flow->count] = (struct extent){
			galley->rows[i].above, galley->rows[i].height};
		flow->cut[flow->count++] =
			i > 0           ? cut_cost(flow, galley, i, whole)
			: after_heading ? heading_cost(flow, g)
			: galley->near  ? COST_NEAR
					: 0;
	}
}

struct flow flow_new(struct arena *arena, const struct galley *galleys,
	size_t count, const struct slots *slots)
{
	struct flow flow = {.galleys = galleys, .slots = slots};
	size_t rows = 0;
	bool after_heading = false;

	for (size_t g = 0; g < count; g++)
		rows += galleys[g].count;
	for (size_t g = 1; g < count; g++)
		flow.fresh = flow.fresh || galleys[g].fresh;
	flow.rows = arena_alloc(arena, rows + 1, sizeof(*flow.rows));
	flow.sizes = arena_alloc(arena, rows + 1, sizeof(*flow.sizes));
	if (slots->pages > 0)
		flow.more = arena_alloc(arena, rows + 1, sizeof(*flow.more));
	flow.cut = arena_alloc(arena, rows + 1, sizeof(*flow.cut));
	for (size_t g = 0; g < count; g++) {
		add_rows(&flow, g, after_heading);
		if (galleys[g].count > 0)
			after_heading = galleys[g].heading;
	}
	flow.parts = set_cuts_parts(
		arena, galleys, count, slots->rest * slots->columns);
	return flow;
}

bool flow_begins_fresh(const struct flow *flow, size_t i)
{
	return i > 0 && flow->galleys[flow->rows[i].galley].fresh &&
	       flow->rows[i].galley != flow->rows[i - 1].galley;
}

int flow_filled_after(const struct flow *flow, size_t to, int filled)
{
	const int columns = flow->slots->columns;

	if (to == flow->count || !flow_is_fresh(flow, to))
		return filled + 1;
	return (filled / columns + 1) * columns;
}

mpt flow_height(const struct flow *flow, int filled)
{
	const struct slots *slots = flow->slots;

	return filled < slots->columns ? slots->first : slots->rest;
}

/* Facing pages count as one where words are repeated. */
static bool begins_spread(const struct flow *flow, int filled)
{
	const struct slots *slots = flow->slots;
	const int page = slots->pages_before + filled / slots->columns + 1;

	return slots->pages > 0 && filled % slots->columns == 0 &&
	       (!slots->duplex || page % 2 == 0);
}

/* The height of a row and of all that no cut may part from it; of the row
 * alone where a slot of this height cannot hold them all. */
static mpt joined_height(const struct flow *flow, size_t from, mpt height)
{
	mpt joined = flow->sizes[from].height;

	for (size_t i = from + 1;
		i < flow->count && flow->cut[i] >= COST_NEVER &&
		joined <= height;
		i++)
		joined += flow->sizes[i].above + flow->sizes[i].height;
	return joined <= height ? joined : flow->sizes[from].height;
}

struct over flow_over(const struct flow *flow, size_t from, int filled)
{
	const struct row *row = flow->rows[from].row;
	const struct row *bank = flow->galleys[flow->rows[from].galley].bank;
	const mpt height = flow_height(flow, filled);
	const mpt room = height - row->height;
	struct over over = {NULL, NULL, 0};

	if (row->over != NULL && row->over->height <= room) {
		over.head = row->over;
		over.height = row->over->height;
	}
	if (bank != NULL && begins_spread(flow, filled) &&
		over.height + bank->height <=
			height - joined_height(flow, from, height)) {
		over.bank = bank;
		over.height += bank->height;
	}
	return over;
}
