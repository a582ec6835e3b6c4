/*
 * lists: where the blocks of a text stand that has lists in it.
 */
#ifndef LAYOUT_LISTS_H
#define LAYOUT_LISTS_H

#include "layout/galley.h"
#include "type/markdown/rich.h"

enum {
	LIST_DEPTHS = 6
};

/* Between a bullet or number and its text. */
mpt lists_gap(struct frame frame, enum use use);

/* How far a list's text is moved in at each depth: by its widest marker. */
struct list_steps {
	mpt at[LIST_DEPTHS];
};

struct list_steps lists_steps(
	struct frame frame, struct rich rich, enum use use);

/* The frame of a block at its depth, as deep as leaves half the measure. */
struct frame lists_frame(
	struct frame frame, const struct list_steps *steps, int depth);

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
