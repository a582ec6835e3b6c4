/*
 * guide_fill: keep as many lessons of a guide as its pages hold.
 *
 * Each section has a share of the pages.  The section that has used least of
 * its share is next, with its lesson of the first rank.  So a large section
 * does not crowd out a small one, and what a small one does not need goes to
 * the others.
 */
#ifndef LAYOUT_GUIDE_FILL_H
#define LAYOUT_GUIDE_FILL_H

#include "layout/guide/guide_sheet.h"

/* Keep those of the wanted pieces that fit the sheet beside the pieces already
 * kept.  A later lesson stays if it fits where an earlier one does not. */
void guide_fill(const struct guide_sheet *sheet, struct pieces *pieces,
	const bool *wanted);

#endif
