/*
 * rich_letters: the letters of a block of rich text while it is parsed.
 */
#ifndef TEXT_RICH_LETTERS_H
#define TEXT_RICH_LETTERS_H

#include "text/markdown_escape.h"
#include "text/markdown_images.h"
#include "text/rich.h"
#include "text/slots.h"
#include "text/source/notes.h"

#include <stdint.h>

enum {
	LETTER_GONE = 0,        /* a mark that was used */
	LETTER_TURN = 0x110000, /* a * that begins or ends emphasis */
	LETTER_TABS = 4         /* letters between tab stops */
};

/* A stretch of emphasis; its marks are letters, too. */
struct turn {
	size_t open, close; /* the first of its marks; SIZE_MAX: not yet */
	unsigned flag;      /* SPAN_EMPHASIS, or SPAN_STRONG of two marks */
};

/* A picture, and the letter that it stands for. */
struct letter_inset {
	size_t at;
	const struct inset *inset;
};

/* Letters with a reading above them. */
struct letter_reading {
	size_t first, end;
	const char *text;
};

/* Begin with {.arena = ..., .scratch = ...}; slots and notes may be
 * NULL. */
struct letters {
	struct arena *arena;   /* of the result */
	struct arena *scratch; /* of temporary data */
	uint32_t *codes;       /* hidden ones as markdown_escape.h has them */
	uint16_t *flags;       /* of enum span_flag */
	size_t count, code_room, flag_room;
	struct turn *turns;
	size_t turn_count, turn_room;
	const struct slots *slots;
	size_t slot; /* the next one */
	struct markdown_images images;
	size_t image; /* the next one */
	struct markdown_formulas formulas;
	size_t formula; /* the next one */
	size_t lone;    /* the next mark that is never closed */
	bool lone_noted;
	struct letter_inset *insets; /* in the order of the letters */
	size_t inset_count, inset_room;
	struct letter_reading *readings; /* in the order of the letters */
	size_t reading_count, reading_room;
	struct notes *notes; /* NULL: notes are not wanted */
	bool guard;          /* the next letter is a guard to remove */
	bool apart;          /* the last letter was a display formula */
	bool soft;           /* a line ended; that may become a space */
};

/* Add text with these flags: a block of code, in which line ends count, or code
 * in a table's cell, where "\|" is a bar. */
void rich_letters_add_lines(struct letters *letters, const char *text,
	size_t length, unsigned flags);
void rich_letters_add_cell_code(struct letters *letters, const char *text,
	size_t length, unsigned flags);

/* Add a hard break, or a soft one: the end of a line of the source. */
void rich_letters_break(struct letters *letters, unsigned flags);
void rich_letters_soft(struct letters *letters);

/* Emphasis begins or ends. */
void rich_letters_open(struct letters *letters, unsigned flag);
void rich_letters_close(struct letters *letters, unsigned flag);

/* The letters from first to end - 1 as typed, in the arena. */
const char *rich_letters_typed(
	const struct letters *letters, size_t first, size_t end);

#endif
