/*
 * overlay: answers written on the pages of a sheet.
 *
 * All that the sheet has stays where it is, to the thousandth of a point.
 */
#ifndef LAYOUT_OVERLAY_H
#define LAYOUT_OVERLAY_H

#include "layout/block/reply.h"

struct overlay {
	struct desk *desk;
	const char *stamp;   /* "KEY", for the top margin of every page */
	bool mono;           /* bold on gray instead of in a second colour */
	bool alone;          /* without the sheet, to be printed onto a copy */
	struct fitted *fits; /* of each of the desk's answers */
};

/* Set all answers of the desk into the room that the pages have for them.
 * Items whose answers have none are then among those that there is more of. */
void overlay_fit(
	struct overlay *overlay, const struct page *pages, size_t page_count);

/* Fill in as many pages, with the answers instead of the room; `behind` says
 * how many there will be behind them, of items that there is more of. */
void overlay_pages(struct overlay *overlay, const struct page *pages,
	size_t page_count, size_t behind, struct page *written);

#endif
