/*
 * overlay: write answers on the pages of a sheet.
 *
 * Everything on the sheet stays in place, to the thousandth of a point.
 */
#ifndef LAYOUT_OVERLAY_H
#define LAYOUT_OVERLAY_H

#include "layout/block/reply.h"

struct overlay {
	struct desk *desk;
	const char *stamp;   /* "KEY", for the top margin of every page */
	bool mono;           /* bold on gray instead of in a second colour */
	bool alone;          /* answers only, to be printed onto a copy */
	struct fitted *fits; /* one for each of the desk's answers */
};

/* Fit all answers of the desk into the room on the pages.  Items whose answers
 * do not fit are marked in `more`. */
void overlay_fit(
	struct overlay *overlay, const struct page *pages, size_t page_count);

/* Fill in page_count pages, with the answers in place of the room marks.
 * `behind` is the number of pages that will follow with the items marked in
 * `more`. */
void overlay_pages(struct overlay *overlay, const struct page *pages,
	size_t page_count, size_t behind, struct page *written);

#endif
