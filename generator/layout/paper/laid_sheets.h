/*
 * laid_sheets: sheets on the paper that they are printed on, as their page
 * setup wants it: each by itself, side by side or as booklets.
 */
#ifndef LAYOUT_LAID_SHEETS_H
#define LAYOUT_LAID_SHEETS_H

#include "layout/page.h"
#include "worksheet/page_setup.h"

struct arena;

struct sheet_list {
	const struct document *const *at;
	size_t count;
};

/* Lay sheets of one size.  `fill` is for the last page of sheets side by side:
 * sheets_up.h.  The documents are in the arena, or the sheets themselves. */
struct sheet_list laid_sheets(struct arena *arena,
	const struct page_setup *page, struct sheet_list sheets, bool fill);

#endif
