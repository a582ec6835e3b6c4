/*
 * markdown_escape: keeps from md4c what is no Markdown to a teacher.
 *
 * Brackets are no links, "____" is a blank and not a rule, "# 5" begins with
 * a number sign, a text of one line is no list.  Such marks are replaced by
 * noncharacters before parsing, and by themselves after.
 */
#ifndef TYPE_MARKDOWN_ESCAPE_H
#define TYPE_MARKDOWN_ESCAPE_H

#include <stdint.h>

struct arena;

enum {
	/* Letters that mean more than themselves where they are not code. */
	HIDDEN_BLANK = 0xfdd0, /* an underscore, one of three or more */
	HIDDEN_SUP,            /* ^ */
	HIDDEN_SUB,            /* ~ */
	HIDDEN_FILL = 0xfded,  /* RICH_BLANK, which hides nothing, */
	HIDDEN_ANSWER = 0xfdef /* nor does UTF8_ANSWER */
};

/* The text with its marks hidden; the arena's. */
const char *hide_marks(struct arena *arena, const char *text);

/* What the code point stood for; itself if it hides nothing. */
uint32_t hide_undo(uint32_t code);

#endif
