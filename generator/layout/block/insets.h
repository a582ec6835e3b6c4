/*
 * insets: how far the blocks of a text are moved in, in lists and quotes.
 */
#ifndef LAYOUT_INSETS_H
#define LAYOUT_INSETS_H

#include "layout/galley.h"

enum {
	LIST_DEPTHS = 6
};

/* How far a list's text is moved in at each depth: by its widest marker. */
struct insets {
	mpt at[LIST_DEPTHS];
};

struct insets insets_of(struct frame frame, struct rich rich, enum use use);

/* The frame of a block in its lists and quotes, as deep as leaves half the
 * measure. */
struct frame insets_frame(struct frame frame, const struct insets *insets,
	const struct rich_block *block);

/* Between a list's marker and its text. */
mpt insets_gap(struct frame frame, enum use use);

#endif
