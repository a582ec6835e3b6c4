/*
 * plain: a parsed text without its Markdown.
 */
#ifndef BLOCKS_PLAIN_H
#define BLOCKS_PLAIN_H

#include "base/buffer.h"
#include "text/rich.h"

/* Add a text on one line, with a space between paragraphs and lines and with
 * "____" for a blank of any width. */
void plain_put(struct buffer *out, struct rich rich);

/* The same with ^ and ~ around letters that are raised or lowered: x^2^. */
void plain_put_marked(struct buffer *out, struct rich rich);

#endif
