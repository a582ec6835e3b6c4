/*
 * explain_noun: the items that a draw asks for, in words.
 */
#ifndef DRAW_EXPLAIN_EXPLAIN_NOUN_H
#define DRAW_EXPLAIN_EXPLAIN_NOUN_H

#include "base/buffer.h"
#include "worksheet/section.h"

/* Write the plural of the items of a draw, "essay items", or the singular. */
void explain_noun(struct buffer *out, const struct draw *draw, int count);

#endif
