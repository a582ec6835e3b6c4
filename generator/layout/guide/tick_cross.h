/*
 * tick_cross: a cross before what is wrong, a tick before what is right.
 *
 * They are drawn, because not every font has them.
 */
#ifndef LAYOUT_TICK_CROSS_H
#define LAYOUT_TICK_CROSS_H

#include "layout/galley.h"

enum sign {
	SIGN_CROSS,
	SIGN_TICK
};

/* The width of a sign, with the space behind it. */
mpt tick_cross_width(struct frame frame);

/* Its element, which says "false" or "true": added before that of the text. */
uint32_t tick_cross_element(struct desk *desk, enum sign sign);

/* The first line of a text, and the sign before it. */
struct signed_row {
	size_t row;
	enum sign sign;
	uint32_t element;
};

/* Put a sign at the frame's left. */
void tick_cross_put(struct frame frame, struct signed_row at);

#endif
