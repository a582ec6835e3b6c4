/*
 * flow: the rows of all galleys in one list, before they are cut into pages.
 */
#ifndef LAYOUT_FLOW_H
#define LAYOUT_FLOW_H

#include "layout/pages/paginate.h"
#include "layout/pages/set_cuts.h"

/* The cost of parting a set unnecessarily. */
#define COST_APART INT64_C(30000)

/* The cost of an avoidable cut; dearer ones are worse than a page more. */
#define COST_WHOLE INT64_C(100000000)

/* The cost of leaving the first page empty. */
#define COST_EMPTY INT64_C(10000000000)

/* The height that a row takes up. */
struct extent {
	mpt above, height;
};

/* All rows in one list, with the cost of a cut before each. */
struct flow {
	struct placed *rows;
	struct extent *sizes; /* of each, close together for the search */
	int64_t *cut;
	const enum part
		*parts; /* what the cut splits; NULL if there are no sets */
	size_t count;
	bool fresh; /* some row must begin a page */
	int *more;  /* ruled lines that follow each row; NULL if pages are loose
		     */
	const struct galley *galleys;
	const struct slots *slots;
};

/* The rows of galleys, in the arena. */
struct flow flow_new(struct arena *arena, const struct galley *galleys,
	size_t count, const struct slots *slots);

/* Whether a row begins a galley that must begin a page. */
bool flow_begins_fresh(const struct flow *flow, size_t i);

/* Whether a row must begin a page; true for the end of all rows, too.  Searches
 * ask for every pair of rows. */
static inline bool flow_is_fresh(const struct flow *flow, size_t i)
{
	return i == flow->count || (flow->fresh && flow_begins_fresh(flow, i));
}

/* The number of slots filled when rows up to `to` stand in the slot after
 * `filled` others.  A row that begins a page leaves the columns before it
 * empty. */
int flow_filled_after(const struct flow *flow, size_t to, int filled);

/* How high a slot is. */
mpt flow_height(const struct flow *flow, int filled);

/* The rows repeated above the one that begins a slot, NULL for none, and their
 * height.  None are repeated if they would leave the row no room. */
struct over {
	const struct row *bank; /* on top: words to choose from */
	const struct row *head; /* of a table, or of an item that goes on */
	mpt height;
};

/* The rows repeated above row `from` if it begins the slot after `filled`
 * others. */
struct over flow_over(const struct flow *flow, size_t from, int filled);

#endif
