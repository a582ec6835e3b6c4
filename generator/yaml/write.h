/*
 * write: a tree written as YAML for records and hashes: the same tree always
 * gives the same bytes.  document.h writes it for people.
 */
#ifndef YAML_WRITE_H
#define YAML_WRITE_H

#include "base/buffer.h"
#include "base/common.h"
#include "yaml/node.h"

/*
 * Write a node in flow style on one line, every text in double quotes.
 */
void write_exact(struct buffer *out, const struct node *node);

/* Write one text as write_exact() writes a scalar. */
void write_exact_text(struct buffer *out, const char *text);

/*
 * Write a line: a field's name, with its indent, and its value exactly.  NULL
 * writes nothing.
 */
void write_field(struct buffer *out, const char *field, const char *text);
void write_field_node(
	struct buffer *out, const char *field, const struct node *node);

/* Write texts exactly, separated by commas, without ending the line. */
void write_texts(struct buffer *out, struct text_list texts);

#endif
