/*
 * linear: a formula in one line of text: (x+1)/2, x^2.
 *
 * Copied text of a page has it in place of the formula, and so do lists that
 * cannot show formulas.
 */
#ifndef TEXT_MATH_LINEAR_H
#define TEXT_MATH_LINEAR_H

#include "base/buffer.h"
#include "text/math/math.h"

void linear_put(struct buffer *out, const struct math *part);

/* Put the parts of a row from `from` up to `end`, which is left out. */
void linear_put_parts(
	struct buffer *out, const struct math *from, const struct math *end);

#endif
