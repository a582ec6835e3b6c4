/*
 * sheets_up: finished sheets side by side on larger pages, with lines to cut
 * along.
 */
#ifndef LAYOUT_SHEETS_UP_H
#define LAYOUT_SHEETS_UP_H

#include "layout/page.h"

struct arena;

/* Sheets of one size. */
struct sheets_up {
	const struct document *const *sheets;
	size_t count;
	int up; /* on a page, 2 or 4 */
	/* The last page is filled with sheets from the first on.  Otherwise the
	 * rest of it stays empty. */
	bool fill;
};

/*
 * Put the sheets on pages in turn, in reading order, so that neighbours differ
 * if the sheets do.
 *
 * Sheets of several pages keep their place on each; on the back of a page they
 * stand behind their front, if the paper is turned over its upright edge.
 * Returns one document for each page or stack of pages, *count of them, in the
 * arena.  They borrow the text and pictures of the sheets' marks.
 */
const struct document **sheets_up_lay(
	struct arena *arena, const struct sheets_up *laying, size_t *count);

#endif
