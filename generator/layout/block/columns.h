/*
 * columns: how wide the columns of a table are.
 */
#ifndef LAYOUT_COLUMNS_H
#define LAYOUT_COLUMNS_H

#include "base/common.h"

struct arena;

/* The widths that a table's cells need, row by row, including padding. */
struct columns {
	size_t count, rows;
	const mpt *wanted; /* rows * count: of each cell on one line */
	const mpt *least;  /* of each column: its longest word */
};

/*
 * Distribute a width.
 *
 * Each column gets the width it wants if there is room for all.  If not, none
 * gets less than its longest word, and the rest goes to those that need more,
 * so that the table becomes low.  Returns false, with widths unchanged, if not
 * even the longest words fit.
 */
bool columns_share(struct arena *arena, const struct columns *columns,
	mpt measure, mpt *widths);

#endif
