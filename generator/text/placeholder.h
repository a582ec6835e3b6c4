/*
 * placeholder: references in a text, which each form fills in.
 *
 * "@{question cells}" becomes the number of that question, "@{choice b}" the
 * letter of that choice.  "@@{" stands for "@{" itself.
 */
#ifndef TEXT_PLACEHOLDER_H
#define TEXT_PLACEHOLDER_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

enum placeholder_kind {
	PLACEHOLDER_QUESTION, /* a question's number */
	PLACEHOLDER_CHOICE,   /* a choice's letter */
	PLACEHOLDER_LINE,     /* the line with a mark */
	PLACEHOLDER_BLANK,    /* a blank's number */
	PLACEHOLDER_UNKNOWN   /* anything else in "@{…}" */
};

struct placeholder {
	enum placeholder_kind kind;
	const char *at;   /* its "@" */
	size_t length;    /* up to its "}" or, without one, to its line's end */
	const char *name; /* within the text */
	size_t name_length;
};

/* The next placeholder of a text, from `at` on; false if there is none. */
bool placeholder_next(const char *at, struct placeholder *found);

/* Does a text have a placeholder or "@@{"? */
bool placeholder_any(const char *text);

/* The name, in the arena. */
const char *placeholder_name(
	struct arena *arena, const struct placeholder *placeholder);

/* The text with "@{" for each "@@{"; in the arena, or itself. */
const char *placeholder_unescaped(struct arena *arena, const char *text);

/* The text without its placeholders, in the arena. */
const char *placeholder_dropped(struct arena *arena, const char *text);

#endif
