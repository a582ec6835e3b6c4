/*
 * mistyped: characters that word processors and habit put in place of YAML's
 * own: wide spaces, long dashes, bullets, full-width colons, curly quotes; and
 * a "#" that turns part of a text into a comment.
 */
#ifndef YAML_MISTYPED_H
#define YAML_MISTYPED_H

#include "base/error.h"

#include <stdbool.h>
#include <stdint.h>

/* The fault at the start of a line, in a message's words, and how to type it
 * instead, with its column; NULL if there is none. */
struct mistyped {
	const char *message, *hint;
	uint32_t col;
};

/* `line` ends with its line break or a NUL. */
struct mistyped mistyped_find(const char *line);

/* Does a text begin with a quote that YAML does not know? */
bool mistyped_curly_quote(const char *text);

/* Does a text begin with a space that YAML does not know? */
bool mistyped_wide_space(const char *text);

/* Is a line a field's name and a colon without a space after it? */
bool mistyped_glued_colon(const char *line);

/*
 * The "#" that begins a comment but has no space after it, as in "Article #9
 * says", searched from `at` to the end of its line; NULL if there is none.
 * `at` is outside quotes.
 */
const char *mistyped_comment(const char *at);

/* Such a "#" directly after a value, preceded only by spaces. */
const char *mistyped_comment_after(const char *at);

/* Such a "#" on the next line that is not empty, if it is indented beyond
 * column `col`, counted from 1, as the text's next line would be.  Rows of "#"
 * do not count. */
const char *mistyped_comment_below(const char *at, uint32_t col);

/* Does such a "#", after the value or below it, cut off a plain text that ends
 * here, in a block that begins in this column?  The column is 0 in brackets,
 * where a comment may follow on the next line. */
bool mistyped_comment_cuts(const char *at, uint32_t col);

#endif
