/*
 * write_scalar: a text written as YAML in the style that a person would
 * choose for it.
 */
#ifndef YAML_WRITE_SCALAR_H
#define YAML_WRITE_SCALAR_H

#include "base/buffer.h"
#include "yaml/node.h"

enum {
	WRITE_WIDTH = 80, /* columns of a line, where it can be broken */
	WRITE_INDENT = 2
};

/*
 * Write a text within a line: plain where that is safe, else in quotes.
 *
 * Inside brackets, in_flow, more texts need quotes.  A plain node may be a
 * number; a text that would be one gets quotes.
 */
void write_scalar(
	struct buffer *out, const char *text, bool plain, bool in_flow);

/*
 * Write a text after "key: " or "- ", which ends at this column (from 0), in a
 * block whose lines begin at indent: on the line, as a block of its own lines
 * (|), or folded (>) if it is long.
 */
void write_scalar_block(struct buffer *out, const struct node *scalar,
	size_t column, size_t indent);

/* How many columns a text takes. */
size_t write_scalar_columns(const char *text, size_t length);

#endif
