/*
 * excerpt: the line of a source that a message is about, with a caret.
 *
 * A source is untrusted: characters that could move a terminal's cursor, change
 * its colours or reorder the text are shown as U+FFFD.
 */
#ifndef BASE_EXCERPT_H
#define BASE_EXCERPT_H

#include "base/buffer.h"
#include "base/error.h"

#include <stddef.h>
#include <stdint.h>

/* The place of the last excerpt.  Begin with {0}. */
struct excerpt {
	const struct source *source;
	uint32_t line, col;
	size_t line_start, at; /* bytes */
};

/*
 * Write the line at a place, or about 72 columns of a long one, and a caret
 * below it.  Writes nothing if the source or the line is unknown.
 *
 * If places come in ascending order, all excerpts together take one walk
 * through the source.
 */
void excerpt_put(
	struct excerpt *excerpt, const struct where *place, struct buffer *out);

/* The columns a character takes on a terminal: 2 for an ideograph, 0 for a
 * combining mark. */
size_t excerpt_columns(uint32_t code);

/* Write text of unknown origin; tabs and line breaks become spaces. */
void excerpt_clean(struct buffer *out, const char *text, size_t length);

/* The text as excerpt_clean() writes it, in the arena. */
const char *excerpt_cleaned(struct arena *arena, const char *text);

/* Write a message that may quote names of files.  Unlike excerpt_clean(), it
 * keeps line breaks at the end and before indented lines. */
void excerpt_clean_lines(struct buffer *out, const char *text);

#endif
