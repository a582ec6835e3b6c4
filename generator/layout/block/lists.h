/*
 * lists: the nested elements of a text's lists, and the room for labels.
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

/* The width of the widest of the first letters as a word prints them: in some
 * scripts a letter is as wide as "الف)". */
mpt lists_letters(struct frame frame, enum word word);

/* The indent of a text behind a label: a bullet, a choice's letter. */
mpt lists_indent(struct frame frame);

/* The indent of a text behind this label, which may need more. */
mpt lists_indent_behind(struct frame frame, const char *label);

#endif
