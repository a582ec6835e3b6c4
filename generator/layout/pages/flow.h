/*
 * flow: the rows of all galleys in one list, before they are cut into pages.
 */
#ifndef LAYOUT_FLOW_H
#define LAYOUT_FLOW_H

#include "layout/pages/paginate.h"
#include "layout/pages/set_cuts.h"

/* The cost of parting a set unnecessarily. */
#define COST_APART INT64_C(30000)

/* All rows in one list, with the cost of a cut before each. */
struct flow {
	struct placed *rows;
	int64_t *cut;
	const enum part
		*parts; /* what the cut splits; NULL if there are no sets */
	size_t count;
	bool fresh; /* some row must begin a page */
	const struct galley *galleys;
	const struct slots *slots;
};

/* The rows of galleys, in the arena. */
struct flow flow_new(struct arena *arena, const struct galley *galleys,
	size_t count, const struct slots *slots);

/* Whether a row must begin a page; true for the end of all rows, too. */
bool flow_is_fresh(const struct flow *flow, size_t i);

/* How high a slot is. */
mpt flow_height(const struct flow *flow, int filled);

/* The marks repeated above the row that begins a slot of this height, and their
 * height; NULL and 0 if there are none or they leave the row no room. */
const struct row *flow_over(const struct flow *flow, size_t from, mpt height);
mpt flow_over_height(const struct flow *flow, size_t from, mpt height);

#endif
