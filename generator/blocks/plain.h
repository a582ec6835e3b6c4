/*
 * plain: a parsed text without its Markdown.
 */
#ifndef BLOCKS_PLAIN_H
#define BLOCKS_PLAIN_H

#include "base/buffer.h"
#include "text/rich.h"

/* Add a text on one line: a space between its paragraphs and lines, and "____"
 * for a blank however wide. */
void plain_put(struct buffer *out, struct rich rich);

#endif
