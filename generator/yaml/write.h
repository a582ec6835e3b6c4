/*
 * write: a tree written as YAML.
 *
 * Banks and worksheets are written as a person would write them, for people
 * to go on with.  Records and hashes need the same bytes for the same tree
 * for ever, so that these are written exactly.
 */
#ifndef YAML_WRITE_H
#define YAML_WRITE_H

#include "base/buffer.h"
#include "base/common.h"
#include "yaml/node.h"

/*
 * Write a document as a person would: blocks, quotes only where they are
 * needed, short lists and mappings on one line, long texts as blocks.
 *
 * node_read() gives the same tree back.  A scalar of the tree that is plain
 * stays so if it can, as numbers and yes or no should; other texts that a YAML
 * reader would take for a number or a truth value get quotes.
 */
void write_document(struct buffer *out, const struct node *root);

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
