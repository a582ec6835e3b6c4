/*
 * write: a tree written as YAML, with the same bytes for the same tree for
 * ever, as records and hashes need it.  document.h writes it for people.
 */
#ifndef YAML_WRITE_H
#define YAML_WRITE_H

#include "base/buffer.h"
#include "base/common.h"
#include "yaml/node.h"

/*
 * Write a node in flow style on one line, every text in double quotes; the
 * same tree always gives the same bytes.
 */
void write_exact(struct buffer *out, const struct node *node);

/* Write one text as write_exact() writes a scalar. */
void write_exact_text(struct buffer *out, const char *text);

/*
 * Write a line exactly: a field and its value, with everything before the
 * field's name.  Nothing for NULL.
 */
void write_field(struct buffer *out, const char *field, const char *text);
void write_field_node(
	struct buffer *out, const char *field, const struct node *node);

/* Write texts exactly, separated by commas, without ending the line. */
void write_texts(struct buffer *out, struct text_list texts);

#endif
