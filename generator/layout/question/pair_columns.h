/*
 * pair_columns: how wide the two columns of pairs are.
 */
#ifndef LAYOUT_QUESTION_PAIR_COLUMNS_H
#define LAYOUT_QUESTION_PAIR_COLUMNS_H

#include "layout/galley.h"

struct block;

enum {
	PAIR_BLANK =
		220,  /* to write a letter on, per cent of the text's size */
	PAIR_GAP = 50 /* after it */
};

/* The positions of the columns in the frame. */
struct pair_columns {
	bool stacked; /* one column, over the whole measure */
	mpt left;     /* width */
	mpt right;
	mpt from; /* left edge of the right column */
};

struct pair_columns pair_columns_new(
	struct frame frame, const struct block *pairs);

/* The widest text of one side, starting with this one. */
mpt pair_columns_widest(struct frame frame, const struct block *thing);

/* A part of the text's size. */
mpt pair_columns_part(struct frame frame, int percent);

#endif
