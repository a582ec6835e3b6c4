/*
 * strip: a time line drawn into one row.
 *
 * The strip is a band with the ticks and their labels in it, as wide as the
 * column, so that above and below it all room is for what is placed on it.
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
	struct text_style style; /* of all that is written on it */
	mpt leading, rise;       /* of that, as of a look */
	mpt band;                /* height */
	struct scale scale;
	struct line labels[TICKS_MAX]; /* of the scale's ticks */
	mpt from, to;                  /* of the scale, from the frame's left */
};

/*
 * A strip for the dates of a block's entries, with the finest scale whose
 * labels have room.  Its type is the look's small one, or as much smaller as
 * it takes to have two labels side by side.
 */
struct strip strip_new(struct frame frame, const struct block *block);

/* The place of a day (calendar_days()) on the strip. */
mpt strip_place(const struct strip *strip, int32_t day);

/* A new figure that says from when to when the strip goes, and where they are
 * placed its entries in the order of their dates. */
uint32_t strip_element(const struct strip *strip, bool placed);

/* Add a row with the strip, and this much room above and below it. */
struct row *strip_row(
	const struct strip *strip, uint32_t element, mpt above, mpt below);

/* A filled rectangle on the strip; x is from the frame's left. */
void strip_rule(const struct strip *strip, struct row *row, struct mark place);

#endif
