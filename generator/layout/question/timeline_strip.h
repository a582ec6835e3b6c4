/*
 * timeline_strip: a drawn time line that the terms of a section are placed on.
 *
 * The sheet leaves room above and below it; in a list, and where the desk has
 * replies, each term is placed.
 */
#ifndef LAYOUT_TIMELINE_STRIP_H
#define LAYOUT_TIMELINE_STRIP_H

#include "blocks/block.h"
#include "layout/galley.h"

void timeline_strip_set(
	struct frame frame, const struct block *block, bool placed);

#endif
