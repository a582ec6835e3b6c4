/*
 * html_tag: the tags of HTML, and what each means for a bank's text.
 */
#ifndef EXCHANGE_HTML_TAG_H
#define EXCHANGE_HTML_TAG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;

enum html_what {
	TAG_STYLE,
	TAG_CODE,
	TAG_BLOCK,
	TAG_BREAK,
	TAG_RULE,
	TAG_LIST,
	TAG_TABLE,
	TAG_QUOTE,
	TAG_PRE,
	TAG_PICTURE,
	TAG_LINK,
	TAG_MATH,
	TAG_SKIPPED, /* with its content */
	TAG_PASSED,  /* its content stays */
	TAG_COUNT
};

struct html_row {
	const char *name;
	enum html_what what;
	/* The codes of a style; or in `begin` the name of the loss. */
	const char *begin, *end;
};

struct html_tag {
	const char *name; /* not ended by a NUL */
	size_t length;
	const struct html_row *row; /* NULL: unknown */
	bool closing, empty;        /* </b>, <br/> */
	const char *attributes, *after;
};

/* Read the tag, comment or declaration that begins here; false if none does.
 * A comment has no name. */
bool html_tag_read(const char *text, struct html_tag *tag);

/* The value of an attribute, its entities decoded, in the arena; or NULL. */
const char *html_tag_get(
	struct arena *arena, const struct html_tag *tag, const char *name);

/* The length of the entity that begins here, and its code point in *code; 0 if
 * there is none. */
size_t html_tag_entity(const char *text, uint32_t *code);

#endif
