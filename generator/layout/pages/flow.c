#include "layout/pages/flow.h"

#include "base/arena.h"

enum {
	COST_POOR = 40 /* a cut with a better one nearby */
};
#define COST_NEAR INT64_C(20000)      /* a cut before a related galley */
#define COST_BAD INT64_C(30000)       /* a cut inside a paragraph */
#define COST_PARTED INT64_C(90000)    /* a stimulus and its first item */
#define COST_WHOLE INT64_C(100000000) /* an avoidable cut */
#define COST_NEVER INT64_C(1000000000000)

static int64_t cut_cost(const struct galley *galley, size_t i, bool whole)
{
	static const int64_t costs[CUT_COUNT] = {
		0, COST_POOR, COST_BAD, COST_NEVER};
	const int64_t own = costs[galley->rows[i].cut];

	if (!whole || own >= COST_WHOLE)
		return own;
	return own + (set_cuts_is_stimulus(galley) ? COST_APART : COST_WHOLE);
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
		return COST_NEVER;
	for (size_t i = g; i > 0 && galleys[i - 1].heading; i--) {
		if (galleys[i].count > 0)
			height += galleys[i].rows[0].above;
		height += galley_height(&galleys[i - 1], 0);
	}
	return height <= flow->slots->rest ? COST_NEVER : COST_PARTED;
}

static void add_rows(struct flow *flow, size_t g, bool after_heading)
{
	const struct galley *galley = &flow->galleys[g];
	const bool whole =
		!galley->flows && galley_height(galley, 0) <= flow->slots->rest;

	for (size_t i = 0; i < galley->count; i++) {
		flow->rows[flow->count].row = &galley->rows[i];
		flow->rows[flow->count].galley = g;
		flow->cut[flow->count++] = i > 0 ? cut_cost(galley, i, whole)
					   : after_heading
						   ? heading_cost(flow, g)
					   : galley->near ? COST_NEAR
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

bool flow_is_fresh(const struct flow *flow, size_t i)
{
	return i == flow->count ||
	       (i > 0 && flow->galleys[flow->rows[i].galley].fresh &&
		       flow->rows[i].galley != flow->rows[i - 1].galley);
}

mpt flow_height(const struct flow *flow, int filled)
{
	const struct slots *slots = flow->slots;

	return filled < slots->columns ? slots->first : slots->rest;
}

const struct row *flow_over(const struct flow *flow, size_t from, mpt height)
{
	const struct row *row = flow->rows[from].row;

	return row->over != NULL && row->over->height + row->height <= height
		       ? row->over
		       : NULL;
}

mpt flow_over_height(const struct flow *flow, size_t from, mpt height)
{
	const struct row *row = flow_over(flow, from, height);

	return row == NULL ? 0 : row->height;
}
