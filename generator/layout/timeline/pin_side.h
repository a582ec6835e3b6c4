/*
 * pin_side: the pins on one side of a time line, while they are placed.
 */
#ifndef LAYOUT_PIN_SIDE_H
#define LAYOUT_PIN_SIDE_H

#include "layout/timeline/pins.h"

struct pin_side {
	struct pin *pins; /* those of both sides */
	size_t count;
	const struct pin_room *room;
	bool below;
};

/* Whether a pin is on this side. */
bool pin_side_has(const struct pin_side *side, const struct pin *pin);

/* Put bars into as few lanes as possible.  Returns the outer end of the last
 * lane. */
mpt pin_side_place_bars(const struct pin_side *side);

#endif
