/*
 * stretches: brackets, roots and arrows as large as they have to be.
 */
#ifndef TYPE_MATH_STRETCHES_H
#define TYPE_MATH_STRETCHES_H

#include "type/math/setter.h"

/* A sign at least so high, its middle on the axis; made of pieces where the
 * font has no glyph as high. */
struct part stretches_high(struct spot spot, uint32_t code, mpt height);

/* A sign at least (`least`) or at most so wide; its own glyph where the font
 * has no others.  The baseline is the sign's own. */
struct part stretches_wide(
	struct spot spot, uint32_t code, mpt width, bool least);

#endif
