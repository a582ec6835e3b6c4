/*
 * typed: what word processors and other habits put where YAML needs its own
 * signs: wide spaces, long dashes, bullets, full-width colons, curly quotes.
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

#endif
