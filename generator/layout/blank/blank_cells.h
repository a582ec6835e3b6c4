/*
 * blank_cells: blanks that are alone in a table's cell.
 *
 * The cell is the room to write in, so the blank needs no rule.
 */
#ifndef LAYOUT_BLANK_CELLS_H
#define LAYOUT_BLANK_CELLS_H

#include "layout/galley.h"
#include "text/rich.h"

/* For each of `count` blanks of a text, in order: whether it is alone in a
 * cell. */
const bool *blank_cells_find(
	struct arena *arena, struct rich rich, size_t count);

/* Remove the rule of a blank, the mark with this run, from its row. */
void blank_cells_clear(struct row *row, const struct run *run);

#endif
