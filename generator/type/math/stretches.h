/*
 * stretches: brackets, roots and arrows, stretched to a size.
 */
#ifndef TYPE_MATH_STRETCHES_H
#define TYPE_MATH_STRETCHES_H

#include "type/math/setter.h"

/* A sign at least this high, with its middle on the axis.  It is assembled from
 * pieces if the font has no glyph that is high enough. */
struct part stretches_high(struct spot spot, uint32_t code, mpt height);

/* A sign at least (`least`) or at most this wide; its plain glyph if the font
 * has no others.  The baseline is the sign's own. */
struct part stretches_wide(
	struct spot spot, uint32_t code, mpt width, bool least);

#endif
