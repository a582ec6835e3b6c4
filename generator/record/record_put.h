/*
 * record_put: the lines of a record.
 *
 * A record is written as people read and diff it: a block for each thing that
 * has parts, one line for each fact.  It may be large, so that no more of it is
 * held than one form, or one item.
 */
#ifndef RECORD_RECORD_PUT_H
#define RECORD_RECORD_PUT_H

#include "base/buffer.h"
#include "base/common.h"
#include "yaml/node.h"

/* Where the text of a record goes, piece by piece. */
struct record_sink {
	void (*put)(void *to, const char *text, size_t length);
	void *to;
};

/* Text on its way there, gathered until it is passed on. */
struct record_text {
	struct buffer at;
	struct record_sink sink;
};

/* Pass on what was gathered; its room is used again. */
void record_pass(struct record_text *text);

/*
 * A line: a field and its value, with all that stands before the field's name.
 * Nothing for NULL.
 */
void record_put_text(struct buffer *out, const char *field, const char *text);
void record_put_node(
	struct buffer *out, const char *field, const struct node *node);

/* Texts in quotes, between commas; no line of its own. */
void record_put_texts(struct buffer *out, struct text_list texts);

#endif
