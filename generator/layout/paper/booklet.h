/*
 * booklet: the pages of sheets on paper as wide as two, which is printed on
 * both sides, stacked and folded in the middle.
 *
 * The paper is turned over its short edge.  In a language from right to left
 * the fold is on the right of the first page.
 */
#ifndef LAYOUT_BOOKLET_H
#define LAYOUT_BOOKLET_H

#include "layout/page.h"

struct arena;

/* Sheets of one size, and the width of the paper. */
struct booklet {
	const struct document *const *sheets;
	size_t count;
	mpt width;
};

/*
 * Lay the pages of each sheet so that they are in order once it is folded.
 * Blank pages are at its end.
 *
 * Returns a document for each sheet, in the arena.  They borrow the text and
 * pictures of the sheets' marks.  Copies that share a document under them share
 * its laid pages.
 */
const struct document **booklet_lay(
	struct arena *arena, const struct booklet *booklet);

#endif
