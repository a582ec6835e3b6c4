/*
 * piece_run: the part of a piece that stands in one line, as a run.
 */
#ifndef TYPE_PIECE_RUN_H
#define TYPE_PIECE_RUN_H

#include "type/line/paragraph.h"

/* The part of a paragraph that makes one line. */
struct extent {
	size_t first, end; /* letters, without spaces at the end */
	bool hyphen;       /* it ends in one */
};

/* The run of the letters of a piece that are in a line, in the arena.  At
 * either end of the line, the room that disappears there is removed. */
struct run piece_run(const struct paragraph *paragraph, struct arena *arena,
	const struct piece *piece, struct extent extent);

/* The width that a hyphen adds to the line it ends. */
mpt piece_run_hyphen(const struct piece *piece);

/* The width, limited to one far wider than any paper. */
mpt piece_run_clamped(int64_t width);

#endif
