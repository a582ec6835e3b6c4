/*
 * scripts: what stands raised or lowered behind a part.
 */
#ifndef TEXT_MATH_SCRIPTS_H
#define TEXT_MATH_SCRIPTS_H

#include "text/math/parser.h"

/* Read the scripts of a part, which may be NULL: the part with them, or
 * itself. */
struct math *scripts_read(struct parser *parser, struct math *part);

#endif
