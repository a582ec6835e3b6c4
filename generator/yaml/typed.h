/*
 * typed: what word processors and other habits put where YAML needs its own
 * signs: wide spaces, long dashes, bullets, full-width colons, curly quotes;
 * and a "#" that makes a comment of what was meant as text.
 */
#ifndef YAML_TYPED_H
#define YAML_TYPED_H

#include "base/error.h"

#include <stdbool.h>

/*
 * What is wrong at the start of a line, in a message's words, and how to type
 * it instead; NULL if nothing is.
 *
 * `line` ends with its line break or a NUL; *col becomes the column.
 */
struct typed {
	const char *message, *hint;
	uint32_t col;
};

struct typed typed_find(const char *line);

/* Whether a text begins with a quote that is none of YAML's. */
bool typed_curly_quote(const char *text);

/* Whether a text begins with a space that YAML does not know as one. */
bool typed_wide_space(const char *text);

/* Whether a line is a field's name and a colon with no space behind it. */
bool typed_glued_colon(const char *line);

/*
 * The "#" at which a comment begins that has no space behind it, as in
 * "Article #9 says", looked for from `at` to the end of its line; NULL if there
 * is none.  `at` is outside quotes.
 */
const char *typed_comment(const char *at);

/* The same directly behind a value, where there is nothing but spaces before
 * it. */
const char *typed_comment_behind(const char *at);

#endif
