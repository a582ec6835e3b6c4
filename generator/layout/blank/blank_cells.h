/*
 * blank_cells: blanks that are all that a table's cell has.
 *
 * Such a cell is the room to write in, so that its blank needs no rule.
 */
#ifndef LAYOUT_BLANK_CELLS_H
#define LAYOUT_BLANK_CELLS_H

#include "layout/galley.h"
#include "text/rich.h"

/* For each of `count` blanks of a text, in order: whether it is alone in a
 * cell. */
const bool *blank_cells_find(
	struct arena *arena, struct rich rich, size_t count);

/* Remove the rule of a blank, which has this run, from its row. */
void blank_cells_clear(struct row *row, const struct run *run);

#endif
