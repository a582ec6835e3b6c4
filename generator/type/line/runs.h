/*
 * runs: a line of a paragraph as boxes.
 */
#ifndef TYPE_RUNS_H
#define TYPE_RUNS_H

#include "type/line/piece_run.h"

/* The line, in the arena.  Each run gets the next key after *run_count, or 0 if
 * run_count is NULL. */
struct line runs_line(const struct paragraph *paragraph, struct arena *arena,
	struct extent extent, size_t *run_count);

/* Join two lines, the second after the first.  The boxes are new, in the arena;
 * the runs are shared. */
struct line runs_joined(struct arena *arena, const struct line *first,
	const struct line *second);

/* The width that a hyphen adds to the line it ends. */
mpt runs_hyphen(const struct paragraph *paragraph, size_t letter);

#endif
