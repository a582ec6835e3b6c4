/*
 * lists: the nested elements of a text's lists.
 */
#ifndef LAYOUT_LISTS_H
#define LAYOUT_LISTS_H

#include "layout/block/insets.h"

/* The elements of the lists around a block, by depth. */
struct list_nest {
	uint32_t list[LIST_DEPTHS + 1];
	uint32_t body[LIST_DEPTHS + 1]; /* of their last items; at depth 0, the
					   element around the text */
	int depth;
};

/* Enter the element that a block belongs in.  Returns the element of its
 * marker, if it has one. */
uint32_t lists_enter(struct desk *desk, struct list_nest *nest,
	const struct rich_block *block);

/* Put the bullet or number of a list's item before its first line. */
void lists_mark(struct frame frame, const char *marker, enum use use,
	size_t first, uint32_t element);

#endif
