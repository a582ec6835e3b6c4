/*
 * rich: text in light Markdown, parsed.
 *
 * md4c parses CommonMark with tables; we add ^sup^, ~sub~, ~~struck~~, ____ for
 * a blank, links and a few HTML tags.  A picture stands in a line like a
 * letter.  Headings are set as paragraphs.  Everything else is printed as typed
 * and can be noted.
 */
#ifndef TEXT_RICH_H
#define TEXT_RICH_H

#include "base/common.h"

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct formula;
struct notes;
struct image;
struct picture;

enum span_flag {
	SPAN_STRONG = 1,
	SPAN_EMPHASIS = 2,
	SPAN_CODE = 4,
	SPAN_SUP = 8,
	SPAN_SUB = 16,
	SPAN_BLANK = 32,   /* room to write; its text is the underscores */
	SPAN_BREAK = 64,   /* a hard line break; its text is empty */
	SPAN_NOTE = 128,   /* smaller, gray and plain: points after a stem */
	SPAN_ANSWER = 256, /* strong and underlined: where a blank was */
	SPAN_UNDERLINE = 512,
	SPAN_STRIKE = 1024,
	SPAN_FILL = 2048,   /* a SPAN_BLANK, each letter a whole blank whose
			       width is chosen later.  Then its text is the
			       underscores, and it may be broken */
	SPAN_INSET = 4096,  /* a picture; its text is U+FFFC.  Or a formula,
			       with a FORMULA_LETTER for each of its parts */
	SPAN_PLACE = 8192,  /* a named place; its text is empty */
	SPAN_RUBY = 16384,  /* characters with a reading above them: ruby.h */
	SPAN_ASIDE = 32768, /* Pensum's own words: in italics if the script has
			       them, but not emphasis */
	SPAN_ADDED = 65536  /* added by Pensum: its direction and that of the
			       rest do not affect each other */
};

/*
 * Markup besides Markdown, in code points that no text contains.  RICH_BLANK is
 * a blank to fill in, a SPAN_FILL, even within code.  RICH_ANSWER and RICH_PART
 * enclose an answer or any other part that is parsed separately, so that its
 * marks do not affect the text around it.
 */
#define RICH_BLANK "\xef\xb7\xae"
#define RICH_ANSWER "\xef\xb7\xaf"
#define RICH_PART "\xef\xb7\xac"

/* A place that place_names.h has found, a SPAN_PLACE. */
#define RICH_PLACE "\xf0\x9f\xbf\xbe"

enum {
	RICH_BLANK_WIDTH = 550 /* of an underscore, thousandths of the
				  text's size; a blank is at most as
				  wide as its line */
};

/* A picture or a formula in a line of text.  A picture without a size is as
 * high as the line. */
struct inset {
	const struct formula *formula; /* NULL: it is a picture */
	const char *name;              /* its path in the bank */
	const char *alt;               /* for a formula, it in one line */
	mpt width, height; /* as requested, at most one of them; else 0 */
	/* Filled in later: the image, its picture, and the picture's natural
	 * size. */
	const struct image *image;
	const struct picture *picture;
	mpt own_width, own_height;
};

/* Letters with the same flags. */
struct span {
	const char *text;          /* UTF-8; in a SPAN_RUBY, the reading
				      follows it and ends in a NUL */
	size_t length;             /* bytes */
	unsigned flags;            /* of enum span_flag */
	const struct inset *inset; /* of SPAN_INSET, else NULL */
};

/* The reading of a span's letters, "" for none. */
static inline const char *span_reading(const struct span *span)
{
	return span->flags & SPAN_RUBY ? span->text + span->length : "";
}

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
	int quotes;         /* number of block quotes around it */
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

/* Parse a Markdown text; the result is in the arena. */
struct rich rich_parse(struct arena *arena, const char *text);

/* Parse a Markdown text and note what is printed as typed. */
struct rich rich_parse_noted(
	struct arena *arena, const char *text, struct notes *notes);

/* Wrap a text so that it is parsed separately inside another text.  The result
 * is in the arena, or the text itself if it has no marks or several lines. */
const char *rich_part(struct arena *arena, const char *text);

/* A plain text as one block of one span. */
struct rich rich_plain(struct arena *arena, const char *text);

#endif
