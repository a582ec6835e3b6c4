/*
 * row: how neighbours in a row of a formula affect each other, and where a row
 * can be divided.
 */
#ifndef TEXT_MATH_ROW_H
#define TEXT_MATH_ROW_H

#include "text/math/math.h"

/*
 * The class of a part behind one of class `before`, MATH_CLASSES at the
 * beginning.  A binary operator that lacks an operand is an ordinary sign.
 */
enum math_class row_class(enum math_class before, const struct math *part);

/* The row itself or, if its only part is a row, that one, and so on. */
const struct math *row_inner(const struct math *row);

/*
 * The number of parts into which line breaks can divide a row: one ends after
 * each relation and each binary operator.  Short formulas are not divided.
 */
size_t row_parts(const struct math *row);

/* Where the next part begins after the one that begins at `first`; NULL if that
 * is the last.  *before is the class before `first`, then the last class. */
const struct math *row_part_end(
	const struct math *first, enum math_class *before);

#endif
