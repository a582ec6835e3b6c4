/*
 * scripts: read superscripts, subscripts and primes.
 */
#ifndef TEXT_MATH_SCRIPTS_H
#define TEXT_MATH_SCRIPTS_H

#include "text/math/parser.h"

/* Read the scripts behind a part, which may be NULL.  Returns the part with
 * them, or the part itself if there are none. */
struct math *scripts_read(struct parser *parser, struct math *part);

#endif
