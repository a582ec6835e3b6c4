/*
 * runs: a line of a paragraph as boxes in the order they are printed.
 */
#ifndef TYPE_RUNS_H
#define TYPE_RUNS_H

#include "type/line/paragraph.h"

/* Part of a paragraph that makes a line. */
struct extent {
	size_t first, end; /* letters, without spaces at the end */
	bool hyphen;       /* it ends in a soft hyphen, which now shows */
};

/*
 * The line; the arena's.  It stands flush left, or where the paragraph runs
 * from right to left, flush right in the measure (if that is not 0).
 * Each run gets the next key after *run_count, or 0 where that is NULL.
 */
struct line runs_line(const struct paragraph *paragraph, struct arena *arena,
	struct extent extent, mpt measure, size_t *run_count);

/* Two lines as one, the second behind the first; boxes of its own in the
 * arena, which share their runs with theirs. */
struct line runs_joined(struct arena *arena, const struct line *first,
	const struct line *second);

/* How much wider a soft hyphen makes the line that it ends. */
mpt runs_hyphen(const struct paragraph *paragraph, size_t letter);

#endif
