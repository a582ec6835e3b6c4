/*
 * stamp: the word KEY on every page of a key, so that nobody hands it out.
 */
#ifndef LAYOUT_STAMP_H
#define LAYOUT_STAMP_H

#include "layout/galley.h"

/*
 * Add a stamp to a page, centred in the frame, white on black so that it is
 * seen across a desk.  It begins at `top` and is as high as the leading of
 * USE_STAMP, but at most `most`, if need be in smaller type.
 */
void stamp_put(struct frame frame, struct row *page, const char *text, mpt top,
	mpt most);

#endif
