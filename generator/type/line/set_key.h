/*
 * set_key: keys of texts for the memo.
 *
 * A key holds everything that the result depends on.  Each function overwrites
 * the buffer.
 */
#ifndef TYPE_SET_KEY_H
#define TYPE_SET_KEY_H

#include "base/buffer.h"
#include "type/line/set.h"

/* Keys for spans set into lines, their widest word, a span on one line, and
 * parsed Markdown. */
void set_key_lines(struct buffer *key, struct spans spans,
	const struct text_style *style, mpt measure);
void set_key_word(
	struct buffer *key, struct spans spans, const struct text_style *style);
void set_key_line(
	struct buffer *key, struct span span, const struct text_style *style);
void set_key_rich(struct buffer *key, const char *text);

#endif
