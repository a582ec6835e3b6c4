/*
 * guide_strip: the terms on the time line of a guide.
 */
#ifndef LAYOUT_GUIDE_STRIP_H
#define LAYOUT_GUIDE_STRIP_H

#include "layout/guide/guide_sheet.h"

/* Keep only terms of the first `ranks` ranks; the others leave the time line as
 * well. */
void guide_strip_keep(struct pieces *pieces, int ranks);

/*
 * Leave on the time line only terms that are kept, and number them from 1,
 * there and where they are explained.  `all` is the time line with all terms.
 */
void guide_strip_number(
	struct arena *arena, struct pieces *pieces, const struct block *all);

#endif
