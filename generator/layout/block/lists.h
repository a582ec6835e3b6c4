/*
 * lists: the elements of a text's lists, one in the other.
 */
#ifndef LAYOUT_LISTS_H
#define LAYOUT_LISTS_H

#include "layout/block/insets.h"

/* The elements of the lists around a block, by their depths. */
struct list_nest {
	uint32_t list[LIST_DEPTHS + 1];
	uint32_t body[LIST_DEPTHS + 1]; /* of their last items; at depth 0 what
					   the text stands in */
	int depth;
};

/* Let what is set be in the element that a block belongs in; answers that of
 * its marker, if it has one. */
uint32_t lists_enter(struct desk *desk, struct list_nest *nest,
	const struct rich_block *block);

#endif
