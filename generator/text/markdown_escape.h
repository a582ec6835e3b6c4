/*
 * markdown_escape: hide from md4c what a teacher does not mean as Markdown.
 *
 * "____" is a blank, not a rule; "# 5" begins with a number sign; a text of one
 * line is no list; a formula holds no emphasis.  Such marks are replaced by
 * noncharacters before parsing and restored afterwards.  In code, where md4c
 * reads no marks, all of them are restored as typed.
 */
#ifndef TEXT_MARKDOWN_ESCAPE_H
#define TEXT_MARKDOWN_ESCAPE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;

enum {
	HIDDEN_LITERAL = 0xfdd0, /* the first mark that means only itself */
	/* Marks that have a meaning outside code. */
	HIDDEN_BLANK = 0xfde3, /* an underscore, one of three or more */
	HIDDEN_SUP,            /* ^ */
	HIDDEN_SUB,            /* ~ */
	HIDDEN_LEFT,           /* [ */
	HIDDEN_RIGHT,          /* ] */
	HIDDEN_LESS,           /* < */
	HIDDEN_MORE,           /* > */
	/* Codes that hide nothing. */
	HIDDEN_FORMULA,         /* a formula was taken out here */
	HIDDEN_IMAGE,           /* a picture was taken out here */
	HIDDEN_SLOT = 0xfded,   /* a part that is read by itself */
	HIDDEN_FILL = 0xfdee,   /* RICH_BLANK */
	HIDDEN_PLACE = 0x1fffe, /* RICH_PLACE */
	/* The marks of a ruby; letter_unspaced() holds for them. */
	HIDDEN_RUBY = 0x2fffe,     /* { */
	HIDDEN_RUBY_BAR,           /* | */
	HIDDEN_RUBY_END = 0x3fffe, /* } */
	/* Stands before a mark that opens a formula but is never closed. */
	HIDDEN_LONE = 0x4fffe,
	/* Stands before and behind each guarded code, and is removed with
	 * it. */
	HIDDEN_GUARD = '"',
	/* Around HIDDEN_PLACE: one that takes no space in Chinese. */
	HIDDEN_PLACE_GUARD = 0xff02
};

/* Formulas that were taken out, in the order of the text. */
struct markdown_formulas {
	const char **at; /* as typed */
	size_t count, room;
	const char **lone; /* each "$", "\(" and "\[" that is never closed */
	size_t lone_count, lone_room;
};

/* The text with its marks hidden, in the arena, and a HIDDEN_FORMULA for each
 * formula. */
const char *markdown_escape_marks(struct arena *arena, const char *text,
	struct markdown_formulas *formulas);

/* The mark that a code point stood for; itself if it hides none. */
uint32_t markdown_escape_undo(uint32_t code);

/* Is it a code with a guard on both sides? */
bool markdown_escape_is_guarded(uint32_t code);

/* Is it a mark that has a meaning outside code? */
bool markdown_escape_is_active(uint32_t code);

#endif
