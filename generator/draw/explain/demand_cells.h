/*
 * demand_cells: what a blueprint asks for, cell by cell, and what the banks
 * have.
 *
 * A cell is one demand of a section or of the whole form, weighed by itself:
 * that cells compete for the same items shows only in the whole (carry.h).
 */
#ifndef DRAW_DEMAND_CELLS_H
#define DRAW_DEMAND_CELLS_H

#include "draw/blueprint/constraint.h"

/* As a number of forms: what is asked for uses nothing up. */
#define CELL_ANY INT32_MAX

struct cell {
	struct demand demand;
	const char *asked; /* "2", "at most 30" */
	const char *have;  /* of the items that may be drawn, and the pins:
			      "24"; "10 to 40" where that is how much the
			      least and the most come to */
	int forms;         /* so many without overlap */
};

struct cell_list {
	const struct cell *at;
	size_t count;
};

/*
 * The cells of a pool, in the order of its demands.
 *
 * Overlap and enemies are none.  Where a section lists difficulties and draws
 * others too, those are a cell with the label "difficulty other".
 */
struct cell_list cells_of(struct arena *arena, const struct pool *pool);

#endif
