/*
 * strip: draw a time line into one row.
 *
 * The strip is a band as wide as the column, with the ticks and labels inside.
 * So all the room above and below it is free for the entries.
 */
#ifndef LAYOUT_STRIP_H
#define LAYOUT_STRIP_H

#include "blocks/block.h"
#include "layout/galley.h"
#include "layout/timeline/scale.h"

struct strip {
	struct frame frame;
	const struct block *block;
	const struct block **entries; /* its children */
	size_t count;
	struct text_style style; /* of all text on it */
	mpt leading, rise;       /* of that style, as in a look */
	mpt band;                /* height */
	struct scale scale;
	struct line labels[TICKS_MAX]; /* of the scale's ticks */
	mpt from, to;                  /* of the scale, from the frame's left */
};

/*
 * A strip for the dates of a block's entries, with the finest scale whose
 * labels fit.  Its type is the look's small one, or smaller if two labels would
 * not fit side by side.
 */
struct strip strip_new(struct frame frame, const struct block *block);

/* The place of a day (calendar_days()) on the strip. */
mpt strip_place(const struct strip *strip, int32_t day);

/* A new figure element that describes the strip: its first and last date and,
 * if `placed`, its entries in the order of their dates. */
uint32_t strip_element(const struct strip *strip, bool placed);

/* Add a row with the strip and this much room above and below it. */
struct row *strip_row(
	const struct strip *strip, uint32_t element, mpt above, mpt below);

/* Add a filled rectangle to the strip; x is from the frame's left. */
void strip_rule(const struct strip *strip, struct row *row, struct mark place);

#endif
