/*
 * paginate: galleys cut into pages.
 */
#ifndef LAYOUT_PAGINATE_H
#define LAYOUT_PAGINATE_H

#include "layout/galley.h"

/* The places that rows flow into: the columns of pages, in order. */
struct slots {
	mpt first; /* height of a column on the first page */
	mpt rest;  /* and on the others */
	int columns;
};

/* A row and where it stands. */
struct placed {
	const struct row *row;
	size_t galley; /* which one it came from */
	int slot;      /* 0 for the first column of the first page */
	mpt y;         /* from the slot's top */
};

struct placing {
	const struct placed *rows;
	size_t count;
	int slot_count; /* up to the last used */
};

/*
 * Place all rows of the galleys.
 *
 * A galley that fits a slot is not cut, even if the first page's slots stay
 * empty for it; a heading stays with what follows;
 * where a cut must be, it is the one that leaves the fewest pages and then
 * the least and evenest white space.  Ruled lines that may be more
 * or fewer go on to the slot's foot.  No row may be higher than a slot.
 */
struct placing paginate(struct arena *arena, const struct galley *galleys,
	size_t count, const struct slots *slots);

#endif
