/*
 * pins: the labels of a time line, placed so that none is on another.
 *
 * A label is a flag: a pole stands on the axis and the flag hangs at its end,
 * above the axis to the right of its pole, below the axis to the left.  So a
 * pole further on passes in front of a flag only where it is shorter, and
 * flags that would meet are hung at different heights, like stairs.  That
 * always works out, whatever the dates; labels centred over their poles, or
 * on slanted lines, can leave no place at all.
 */
#ifndef LAYOUT_PINS_H
#define LAYOUT_PINS_H

#include "base/common.h"

#include <stdbool.h>

/* A span of the axis and what is said about it. */
struct pin {
	int number;        /* no two pins have the same */
	mpt from, to;      /* along the axis, in it; to >= from */
	bool bar;          /* the span is drawn, beside the axis */
	mpt width, height; /* of the flag, at most half the axis wide */
	/* Filled in; distances are outwards, from the axis' edge. */
	bool below;
	mpt pole; /* along the axis: the middle of the span */
	mpt foot; /* where the pole begins: behind the bar */
	mpt flag; /* where the flag begins; the pole ends with it */
	mpt lane; /* where the bar begins */
};

/* Measures of a time line. */
struct pin_room {
	mpt axis;      /* how long it is */
	mpt gap;       /* between flags */
	mpt bar, hair; /* a bar's height, and the space before it */
	mpt pole;      /* the least that a pole shows */
};

/* How far all reaches outwards. */
struct pin_reach {
	mpt above, below;
};

/*
 * Place the pins, which are permuted: from left to right, then by number.
 *
 * Flags go above and below by turns, but never beyond an end of the axis.
 */
struct pin_reach pins_place(
	struct pin *pins, size_t count, const struct pin_room *room);

#endif
