/*
 * placeholder: what stands in a text for something known only on its form.
 *
 * "@{question cells}" is the number of that question, "@{choice b}" a choice's
 * letter.  "@@{" stands for "@{" itself.
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
	size_t length;    /* up to its "}"; of one without, up to its line's end
			   */
	const char *name; /* the name, in the text */
	size_t name_length;
};

/* The next placeholder of a text, from `at` on; false where there is none. */
bool placeholder_next(const char *at, struct placeholder *found);

/* Does a text hold one that a page would show, or "@@{"? */
bool placeholder_any(const char *text);

/* The name, in the arena. */
const char *placeholder_name(
	struct arena *arena, const struct placeholder *placeholder);

/* The text with "@{" for each "@@{"; in the arena, or itself. */
const char *placeholder_unescaped(struct arena *arena, const char *text);

/* The text without its placeholders, in the arena. */
const char *placeholder_dropped(struct arena *arena, const char *text);

#endif
