/*
 * excerpt: the line of a source that a message is about, with a caret.
 *
 * A source is untrusted: what could move a terminal's cursor, change its
 * colours or the order of the text is shown as U+FFFD.
 */
#ifndef BASE_EXCERPT_H
#define BASE_EXCERPT_H

#include "base/buffer.h"
#include "base/error.h"

#include <stddef.h>
#include <stdint.h>

/* Where the last excerpt stood.  Begin with {0}. */
struct excerpt {
	const struct source *source;
	uint32_t line, col;
	size_t line_start, at; /* bytes */
};

/*
 * Write the line at a place, or a part about 72 columns wide of a long one,
 * and a caret below it.  Nothing where the source or the line is unknown.
 *
 * Places in ascending order take one walk through the source in all.
 */
void excerpt_put(
	struct excerpt *excerpt, const struct where *place, struct buffer *out);

/* How many columns of a terminal a character takes: 2 for an ideograph, 0 for
 * what stands on the one before. */
size_t excerpt_columns(uint32_t code);

/* Write text of unknown origin; tabs and line breaks become spaces. */
void excerpt_clean(struct buffer *out, const char *text, size_t length);

#endif
