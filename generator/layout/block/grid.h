/*
 * grid: short texts in columns of equal width, read row by row.
 *
 * The first text of each row stands under the first of the row above, and so
 * on.
 */
#ifndef LAYOUT_GRID_H
#define LAYOUT_GRID_H

#include "layout/galley.h"

enum {
	GRID_COLUMNS_MAX = 8
};

struct grid {
	struct frame frame;
	size_t columns; /* 1 to GRID_COLUMNS_MAX */
	mpt gutter;     /* between columns */
};

/* The width of a column. */
mpt grid_column(const struct grid *grid);

/* Sets entry i into a frame as wide as a column. */
typedef void grid_setter(struct frame cell, const void *of, size_t i);

/* A row of the grid: entries first to end - 1. */
struct grid_row {
	size_t first, end;
	mpt above;
	enum cut cut;
};

/* Set a row below the content of the frame's galley. */
void grid_add(const struct grid *grid, const struct grid_row *row,
	grid_setter *set, const void *of);

#endif
