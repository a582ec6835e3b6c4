/*
 * rows: parts side by side, with the space that their classes ask for.
 */
#ifndef TYPE_MATH_ROWS_H
#define TYPE_MATH_ROWS_H

#include "type/math/setter.h"

/* Set the parts from `from` up to `end`, which is left out, without the space
 * before the first.  *before is the class of the part before them, and then of
 * the last. */
struct part rows_set(struct spot spot, const struct math *from,
	const struct math *end, enum math_class *before);

/* The space before a part that stands behind one of this class. */
mpt rows_space(
	struct spot spot, enum math_class before, const struct math *part);

/* The width of a space. */
mpt rows_width(struct spot spot, const struct math *space);

#endif
