/*
 * plain: a parsed text without its Markdown.
 */
#ifndef BLOCKS_PLAIN_H
#define BLOCKS_PLAIN_H

#include "base/buffer.h"
#include "text/rich.h"

/* Add a text on one line, with a space between paragraphs and lines, with
 * "____" for a blank of any width, and "x²" for raised letters. */
void plain_put(struct buffer *out, struct rich rich);

/* The same on several lines, between which `line_end` stands, with marks of
 * lists. */
void plain_put_lines(
	struct buffer *out, struct rich rich, const char *line_end);

#endif
