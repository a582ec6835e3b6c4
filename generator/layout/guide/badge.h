/*
 * badge: the number that a term has on the time line, on a dark ground.
 */
#ifndef LAYOUT_BADGE_H
#define LAYOUT_BADGE_H

#include "layout/galley.h"

/* The width of a number, with the space behind it. */
mpt badge_width(struct frame frame, const char *printed);

/* A number at the frame's left, in the first row of a term's name. */
struct badge {
	size_t row;
	const char *printed;
	mpt width;        /* of the widest of all, with the space behind it */
	uint32_t element; /* added before that of the name */
};

void badge_put(struct frame frame, struct badge badge);

#endif
