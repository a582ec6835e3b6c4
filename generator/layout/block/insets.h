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

/* The frame that line i of a text is set in.  A line that runs against the
 * look's direction begins where other texts do, beside their numbers; if the
 * text has several lines, they are flush with the other edge. */
struct frame insets_line(struct frame frame, struct lines lines, size_t i);

/* How many halves of the spare room in a table's cell go before a line. */
int insets_halves(const struct look *look, enum cell_align align);

#endif
