/*
 * row: how the neighbours in a row of a formula act on each other.
 */
#ifndef TEXT_MATH_ROW_H
#define TEXT_MATH_ROW_H

#include "text/math/math.h"

/*
 * The class of a part with `before` before it, MATH_CLASSES at the beginning: a
 * binary operator without something on both sides is an ordinary sign.
 */
enum math_class row_class(enum math_class before, const struct math *part);

/* The row itself, or the row in it that is its only part. */
const struct math *row_inner(const struct math *row);

/*
 * The number of parts into which line breaks can divide a row: one ends after
 * each relation and each binary operator.  Short formulas are not divided.
 */
size_t row_parts(const struct math *row);

/* The first of what follows the part that begins here; NULL behind the last. */
const struct math *row_part_end(
	const struct math *first, enum math_class *before);

#endif
