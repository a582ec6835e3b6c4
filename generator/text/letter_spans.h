/*
 * letter_spans: the letters of a block of rich text as spans.
 */
#ifndef TEXT_LETTER_SPANS_H
#define TEXT_LETTER_SPANS_H

#include "text/rich.h"

struct letters;

/* Interpret the marks among the letters and take them out as spans, in the
 * arena, without spaces at the end. */
struct spans letter_spans_take(struct letters *letters);

#endif
