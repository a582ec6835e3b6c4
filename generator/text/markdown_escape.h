/*
 * markdown_escape: keeps from md4c what is no Markdown to a teacher.
 *
 * "____" is a blank and not a rule, "# 5" begins with a number sign, a text of
 * one line is no list, a formula is no emphasis.  Such marks are replaced by
 * noncharacters before parsing, and by themselves after.  In code, where md4c
 * reads no marks, all of them come back as they were typed.
 */
#ifndef TEXT_MARKDOWN_ESCAPE_H
#define TEXT_MARKDOWN_ESCAPE_H

#include <stdbool.h>
#include <stdint.h>

struct arena;

enum {
	HIDDEN_LITERAL = 0xfdd0, /* the first mark that means only itself */
	/* Marks that mean more than themselves where they are not code. */
	HIDDEN_BLANK = 0xfde3, /* an underscore, one of three or more */
	HIDDEN_SUP,            /* ^ */
	HIDDEN_SUB,            /* ~ */
	HIDDEN_LEFT,           /* [ */
	HIDDEN_RIGHT,          /* ] */
	HIDDEN_LESS,           /* < */
	HIDDEN_MORE,           /* > */
	/* Codes that hide nothing. */
	HIDDEN_FORMULA,       /* a formula begins or ends here */
	HIDDEN_IMAGE,         /* a picture was taken out here */
	HIDDEN_SLOT = 0xfded, /* a part that is read by itself */
	HIDDEN_FILL = 0xfdee, /* RICH_BLANK */
	/* Stands before and behind the codes that are guarded, and goes with
	 * them. */
	HIDDEN_GUARD = '"'
};

/* The text with its marks hidden; the arena's. */
const char *hide_marks(struct arena *arena, const char *text);

/* What the code point stood for; itself if it hides nothing. */
uint32_t hide_undo(uint32_t code);

/* Does a guard stand on both sides of it? */
bool hide_is_guarded(uint32_t code);

/* Is it a mark that may mean more than itself? */
bool hide_is_active(uint32_t code);

#endif
