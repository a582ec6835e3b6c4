/*
 * guide_head: the title and the time line of a guide, across all columns.
 */
#ifndef LAYOUT_GUIDE_HEAD_H
#define LAYOUT_GUIDE_HEAD_H

#include "layout/guide/guide_sheet.h"

/* Set the head of the first page.  Its type does not shrink with the lessons':
 * it is read from afar. */
void guide_head_set(struct guide_sheet *sheet, const struct composer *composer,
	const struct pieces *pieces);

#endif
