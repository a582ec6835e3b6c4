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
	int pages_before; /* the first page is not the document's */
	bool duplex;      /* pages 2 and 3 face each other, and so on */
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
 *
 * A stimulus stays with its first item if a page holds both; if not, and it
 * must not be cut itself, they are parted.
 * A set that fits a page is not parted by the end of one, even if it takes
 * more pages, save where the first page would stay empty for it.  Where it
 * must be parted on duplex sheets, then if no more pages are needed for it
 * between pages that face each other.
 */
struct placing paginate(struct arena *arena, const struct galley *galleys,
	size_t count, const struct slots *slots);

#endif
