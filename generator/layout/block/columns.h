/*
 * columns: how wide the columns of a table are.
 */
#ifndef LAYOUT_COLUMNS_H
#define LAYOUT_COLUMNS_H

#include "base/common.h"

struct arena;

/* What a table's cells need, row by row, padding included. */
struct columns {
	size_t count, rows;
	const mpt *wanted; /* rows * count: of each cell on one line */
	const mpt *least;  /* of each column: its longest word */
};

/*
 * Share out a measure.
 *
 * Each column gets what it wants if there is room for all.  If not, none gets
 * less than its longest word, and the rest goes to those that need more, so
 * that the table becomes low.  Answers false, and leaves widths as they were,
 * where the measure cannot hold even the longest words.
 */
bool columns_share(struct arena *arena, const struct columns *columns,
	mpt measure, mpt *widths);

#endif
