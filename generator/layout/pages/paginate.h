/*
 * paginate: cut galleys into pages.
 */
#ifndef LAYOUT_PAGINATE_H
#define LAYOUT_PAGINATE_H

#include "layout/galley.h"

/* The places that rows flow into: the columns of pages, in order. */
struct slots {
	mpt first; /* height of a column on the first page */
	mpt rest;  /* on other pages */
	int columns;
	int pages_before; /* pages of the packet before these */
	bool duplex;      /* pages 2 and 3 face each other, and so on */
	bool folded;      /* into a booklet: four pages to a sheet of paper */
	int pages;        /* to fill, with paper saved; 0: no paper is saved */
};

/* A row and its position. */
struct placed {
	const struct row *row;
	size_t galley; /* index of its galley */
	int slot;      /* 0 for the first column of the first page */
	mpt y;         /* from the slot's top */
};

struct placing {
	const struct placed *rows;
	size_t count;
	int slot_count; /* up to the last one used */
};

/*
 * Place all rows of the galleys.
 *
 * A galley that fits a slot is not cut, even if this leaves the first page's
 * slots empty.  A heading stays with the galley after it.  If a cut is needed,
 * it is chosen for the fewest pages, then for the least and evenest white
 * space.  Ruled lines whose number may vary continue to the slot's foot.  No
 * row may be higher than a slot.
 *
 * A stimulus stays with its first item if a page holds both.  If not, they are
 * separated unless the stimulus itself may be cut.  A set that fits a page is
 * not split over two, even if this takes more pages, unless it would leave the
 * first page empty.  On duplex sheets a set that must be split is split between
 * facing pages, if this takes no more pages.
 *
 * If `pages` is given, cuts.h says how they are chosen instead, and slack.h how
 * white space is shared out.
 */
struct placing paginate(struct arena *arena, const struct galley *galleys,
	size_t count, const struct slots *slots);

#endif
