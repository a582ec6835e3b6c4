/*
 * pins: place the labels of a time line so that none overlaps another.
 *
 * A label is a flag: a pole stands on the axis and the flag hangs at its end,
 * to the right of its pole above the axis and to the left below it.  So a later
 * pole crosses a flag only if it is shorter, and flags that would collide hang
 * at different heights, like stairs.  This works for any dates.  Labels centred
 * over their poles, or on slanted lines, may find no place at all.
 */
#ifndef LAYOUT_PINS_H
#define LAYOUT_PINS_H

#include "base/common.h"

#include <stdbool.h>

/* A span of the axis and the size of its flag. */
struct pin {
	int number;        /* no two pins have the same */
	mpt from, to;      /* within the axis, along it; to >= from */
	bool bar;          /* the span is drawn, beside the axis */
	mpt width, height; /* of the flag, at most half the axis wide */
	/* Filled in; distances are from the axis' edge outwards. */
	bool below;
	bool left; /* the flag hangs to the left of its pole */
	mpt pole;  /* along the axis: the middle of the span */
	mpt foot;  /* where the pole begins: beyond the bar */
	mpt flag;  /* where the flag begins; the pole ends with it */
	mpt lane;  /* where the bar begins */
};

/* Measures of a time line. */
struct pin_room {
	mpt axis;      /* its length */
	mpt gap;       /* between flags */
	mpt bar, hair; /* a bar's height, and the space before it */
	mpt pole;      /* least visible length of a pole */
};

/* How far the pins reach from the axis. */
struct pin_reach {
	mpt above, below;
};

/*
 * Place the pins and sort them from left to right, then by number.
 *
 * Flags go above and below in turn, but never beyond an end of the axis.
 */
struct pin_reach pins_place(
	struct pin *pins, size_t count, const struct pin_room *room);

/*
 * Place the pins in as low a stack as is found.  On both sides a flag hangs to
 * the left or to the right of its pole, whichever takes less height.  No pole
 * crosses a flag here either.
 */
struct pin_reach pins_pack(
	struct pin *pins, size_t count, const struct pin_room *room);

#endif
