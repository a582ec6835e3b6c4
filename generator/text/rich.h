/*
 * rich: a text with light Markdown, taken apart.
 *
 * md4c parses it (CommonMark with tables); ^sup^, ~sub~, ~~struck~~, ____ for
 * a blank, links and a few tags of HTML are added.  Pictures stand in a line
 * like a letter.  Headings are set as paragraphs.  What is not taken stays as
 * it was typed, and can be noted.
 */
#ifndef TEXT_RICH_H
#define TEXT_RICH_H

#include "base/common.h"

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct notes;
struct picture;

enum span_flag {
	SPAN_STRONG = 1,
	SPAN_EMPHASIS = 2,
	SPAN_CODE = 4,
	SPAN_SUP = 8,
	SPAN_SUB = 16,
	SPAN_BLANK = 32,   /* room to write; its text is the underscores */
	SPAN_BREAK = 64,   /* a hard line break; its text is empty */
	SPAN_NOTE = 128,   /* smaller, gray and plain: points behind a stem */
	SPAN_ANSWER = 256, /* strong and underlined: where a blank was */
	SPAN_UNDERLINE = 512,
	SPAN_STRIKE = 1024,
	SPAN_FILL = 2048, /* of a SPAN_BLANK: each letter is a whole blank, as
			     wide as who sets it makes it */
	SPAN_INSET = 4096 /* a picture; its text is U+FFFC */
};

/*
 * What a text may say besides Markdown, in code points that no text has: a
 * blank to fill in, a SPAN_FILL, even within code; and around a part that is
 * read by itself, so that no mark of it reaches out, an answer or any other.
 */
#define RICH_BLANK "\xef\xb7\xae"
#define RICH_ANSWER "\xef\xb7\xaf"
#define RICH_PART "\xef\xb7\xac"

enum {
	RICH_BLANK_WIDTH = 550 /* of an underscore in a blank, thousandths of
				  the text's size; a blank is no wider than its
				  line */
};

/* A picture that stands in a line of text.  It fills the line's height where
 * no size is given. */
struct inset {
	const char *name; /* its path in the bank */
	const char *alt;
	mpt width, height; /* asked for, one of them or none; else 0 */
	/* The picture and its natural size, which the text does not know. */
	const struct picture *picture;
	mpt own_width, own_height;
};

/* Letters of one look. */
struct span {
	const char *text;          /* UTF-8 */
	size_t length;             /* bytes */
	unsigned flags;            /* of enum span_flag */
	const struct inset *inset; /* of SPAN_INSET, else NULL */
};

struct spans {
	const struct span *at;
	size_t count;
};

enum cell_align {
	CELL_LEFT,
	CELL_CENTER,
	CELL_RIGHT
};

struct rich_table {
	size_t columns, rows;         /* row 0 is the heading */
	const struct spans *cells;    /* rows * columns, row by row */
	const enum cell_align *align; /* of each column */
};

/* A paragraph, an item of a list, a block of code, a rule or a table. */
struct rich_block {
	int depth;          /* of the lists around it */
	int quotes;         /* how many block quotes are around it */
	const char *marker; /* "•" or "2." on the first block of a list item,
			       else NULL */
	bool tight;         /* no space above: an item of a tight list */
	bool code;          /* spans end in SPAN_BREAK at each line's end */
	bool rule;          /* a line across; no spans */
	struct spans spans;
	const struct rich_table *table; /* NULL unless it is one */
};

struct rich {
	const struct rich_block *blocks;
	size_t count;
};

/* Take a Markdown text apart; the result is the arena's. */
struct rich rich_parse(struct arena *arena, const char *text);

/* The same, noting what is printed as typed. */
struct rich rich_parse_noted(
	struct arena *arena, const char *text, struct notes *notes);

/* The text to be put into another, as a part that is read by itself; the
 * arena's, or the text where it has no marks or is of several lines. */
const char *rich_part(struct arena *arena, const char *text);

/* A text taken as it is: one block, one span. */
struct rich rich_plain(struct arena *arena, const char *text);

#endif
