/*
 * demand_cells: what a blueprint asks for, cell by cell, and what the banks
 * have.
 *
 * A cell is one demand of a section or of the whole form, on its own:
 * competition of cells for the same items shows only for the whole
 * (capacity.h).
 */
#ifndef DRAW_DEMAND_CELLS_H
#define DRAW_DEMAND_CELLS_H

#include "draw/blueprint/constraint.h"

/* A number of forms: unlimited, because nothing is used up. */
#define CELL_ANY INT32_MAX

struct cell {
	struct demand demand;
	const char *asked; /* "2", "at most 30" */
	const char *have;  /* of the items that may be drawn and the pins: "24";
			      or the range of possible sums, "10 to 40" */
	int forms;         /* how many without overlap */
};

struct cell_list {
	const struct cell *at;
	size_t count;
};

/*
 * The cells of a pool, in the order of its demands.
 *
 * Overlap and enemies have no cells.  If a section lists difficulties and draws
 * others too, those get a cell with the label "difficulty other".
 */
struct cell_list demand_cells_of(struct arena *arena, const struct pool *pool);

#endif
