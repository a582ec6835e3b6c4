/*
 * stamp: the word KEY on every page of a key, so that nobody hands it out.
 */
#ifndef LAYOUT_STAMP_H
#define LAYOUT_STAMP_H

#include "layout/galley.h"

/* Where a stamp on a page of its own room begins: a little above the margin, so
 * that there is air below it. */
mpt stamp_top(const struct look *look);

/*
 * Add a stamp to a page, in the middle of the frame, white on black so that
 * it is seen across a desk: from `top` down, as high as the look's leading of
 * USE_STAMP or, where that is less, as `most`, in smaller type then.  A text
 * wider than the frame is set smaller, and on several lines in the end.
 */
void stamp_put(struct frame frame, struct row *page, const char *text, mpt top,
	mpt most);

#endif
