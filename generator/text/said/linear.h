/*
 * linear: a formula in one line of text: (x+1)/2, x^2.
 *
 * It is what a page's text has for the formula, and what lists without
 * formulas show.
 */
#ifndef TEXT_MATH_LINEAR_H
#define TEXT_MATH_LINEAR_H

#include "base/buffer.h"
#include "text/math/math.h"

void linear_put(struct buffer *out, const struct math *part);

/* The parts of a row from `from` up to `end`, which is not among them. */
void linear_put_parts(
	struct buffer *out, const struct math *from, const struct math *end);

#endif
