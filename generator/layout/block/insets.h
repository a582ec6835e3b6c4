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

#endif
