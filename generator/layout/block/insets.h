/*
 * insets: how far blocks in lists and quotes are indented.
 */
#ifndef LAYOUT_INSETS_H
#define LAYOUT_INSETS_H

#include "layout/galley.h"

enum {
	LIST_DEPTHS = 6
};

/* The indent of a list's text at each depth, wide enough for its widest
 * marker. */
struct insets {
	mpt at[LIST_DEPTHS];
};

struct insets insets_of(struct frame frame, struct rich rich, enum use use);

/* The frame of a block in its lists and quotes.  At least half the measure
 * remains. */
struct frame insets_frame(struct frame frame, const struct insets *insets,
	const struct rich_block *block);

/* The gap between a list's marker and its text. */
mpt insets_gap(struct frame frame, enum use use);

/* The frame that a line of a text is set in.  A text against the frame's
 * direction begins where the others do, beside their numbers; one of several
 * lines is flush at its own side. */
struct frame insets_line(struct frame frame, struct lines lines, size_t i);

/* Halves of the room left in a table's cell that stand before a line. */
int insets_halves(const struct look *look, enum cell_align align);

#endif
