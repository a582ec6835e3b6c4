/*
 * set_key: what tells a text that is set from all others, for the memo.
 *
 * A key is the whole of what the result depends on.  Each function below
 * begins it anew.
 */
#ifndef TYPE_SET_KEY_H
#define TYPE_SET_KEY_H

#include "base/buffer.h"
#include "type/line/set.h"

/* Of spans set into lines, of their widest word, of a span on one line, of
 * Markdown taken apart. */
void set_key_lines(struct buffer *key, struct spans spans,
	const struct text_style *style, mpt measure);
void set_key_word(
	struct buffer *key, struct spans spans, const struct text_style *style);
void set_key_line(
	struct buffer *key, struct span span, const struct text_style *style);
void set_key_rich(struct buffer *key, const char *text);

#endif
