/*
 * mathml: a formula as MathML, for programs that read it.
 */
#ifndef TEXT_MATH_MATHML_H
#define TEXT_MATH_MATHML_H

#include "text/math/math.h"

/* A whole <math> element, in the arena. */
const char *mathml_of(
	struct arena *arena, const struct math *row, bool display);

#endif
