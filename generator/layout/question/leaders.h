/*
 * leaders: lines over a picture, each from a blank to the part it names.
 */
#ifndef LAYOUT_LEADERS_H
#define LAYOUT_LEADERS_H

#include "picture/picture.h"

struct arena;

/* From its blank to the point, from the upper left of the area. */
struct leader {
	mpt from_x, from_y, to_x, to_y;
};

/* A picture of the lines, as large as the area, in the arena. */
const struct picture *leaders_draw(struct arena *arena, mpt width, mpt height,
	const struct leader *leaders, size_t count);

#endif
