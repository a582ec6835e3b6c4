/*
 * mathml: convert presentation MathML to TeX.
 */
#ifndef EXCHANGE_MATHML_H
#define EXCHANGE_MATHML_H

#include <stddef.h>

struct arena;

/* The formula in TeX, in the arena; NULL if an element has no counterpart. */
const char *mathml_tex(struct arena *arena, const char *xml, size_t length);

#endif
