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

/* Add a text as plain_put() does, but on several lines, separated by
 * `line_end`, and with the markers of lists. */
void plain_put_lines(
	struct buffer *out, struct rich rich, const char *line_end);

#endif
