/*
 * flow: the rows of all galleys in one list, before they are cut into pages.
 */
#ifndef LAYOUT_FLOW_H
#define LAYOUT_FLOW_H

#include "layout/pages/paginate.h"
#include "layout/pages/set_cuts.h"

/* What it costs to part a set that need not be. */
#define COST_APART INT64_C(30000)

/* All rows in one list, with what a cut before each costs. */
struct flow {
	struct placed *rows;
	int64_t *cut;
	const enum part
		*parts; /* what it parts; NULL where there are no sets */
	size_t count;
	const struct galley *galleys;
	const struct slots *slots;
};

/* The rows of galleys, in the arena. */
struct flow flow_new(struct arena *arena, const struct galley *galleys,
	size_t count, const struct slots *slots);

/* How high a slot is. */
mpt flow_height(const struct flow *flow, int filled);

/* What is printed once more over the row that begins a slot this high, and
 * how high that is; NULL and 0 where it is nothing, or leaves the row no
 * room. */
const struct row *flow_over(const struct flow *flow, size_t from, mpt height);
mpt flow_over_height(const struct flow *flow, size_t from, mpt height);

#endif
