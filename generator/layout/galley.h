/*
 * galley: typeset material of one item or heading, not yet cut into pages.
 *
 * A galley is a list of rows, top to bottom.  A row is never cut; between rows
 * a galley may be cut, as each row says.
 */
#ifndef LAYOUT_GALLEY_H
#define LAYOUT_GALLEY_H

#include "base/error.h"
#include "layout/look.h"
#include "layout/page.h"

/* How bad it is to begin a page with this row. */
enum cut {
	CUT_FREE, /* no harm at all */
	CUT_POOR, /* only if nothing better is near */
	CUT_BAD, /* inside a paragraph: better move the item to the next page */
	CUT_NEVER, /* separates what belongs together */
	CUT_COUNT
};

/* The part of a row that can be squeezed to save paper. */
enum give {
	GIVE_LEADING, /* space around a line of text */
	GIVE_PITCH,   /* space above a line to write on */
	GIVE_COUNT
};

struct row {
	mpt above; /* space above, dropped at the top of a page */
	mpt height;
	mpt give; /* how much lower it can be */
	enum give gives;
	mpt drop; /* how far its first baseline is below that of plain text */
	enum cut cut;
	struct mark *marks; /* positions are from the row's upper left */
	size_t count, room;
	int number; /* of the item, in a galley of several; 0: of all */
	/* Printed above this row if a page begins with it, and below it if a
	 * page ends with it: a table's head and edges.  NULL for none; marks
	 * are placed as in the row. */
	struct row *over, *under;
	bool text;     /* it is a line of text: galley_row_text() */
	bool ruled;    /* a line to write on, whose number we chose: a page may
			  repeat it */
	bool goes_on;  /* an item may go on overleaf from this row, even if it
			  fits a page */
	size_t places; /* named ones in it: SPAN_PLACE */
	bool mirrored; /* galley_turn() */
};

struct galley {
	struct row *rows;
	size_t count, room;
	bool heading;  /* stays with the galley after it */
	bool flows;    /* is cut as its rows allow, even where it would fit
			  a page */
	bool fresh;    /* begins a page, unless it is the first of all */
	bool near;     /* preferably on a page with the galley before it */
	size_t lines;  /* number of ruled lines at its end that may change, to
			* end with the page */
	size_t places; /* named ones that no row has yet: SPAN_PLACE */
	int number;    /* of the item, or the first of several; 0 for none */
	int through;   /* the last of several, else 0 */
	int set;       /* of a stimulus and its items, from 1; 0 for none */
	/* Printed at the top of each page, or pair of facing pages, that begins
	 * with a row of this galley: words to choose from.  NULL for none. */
	const struct row *bank;
};

struct item;
struct replies; /* reply.h */

/* The working data of composing; one for each form. */
struct desk {
	struct arena *arena;
	struct typesetter *typesetter;
	const struct look *look;
	struct errors *errors; /* for content that cannot be set */
	struct where at;       /* of the item being set */
	/* Images in the item's texts and in the worksheet's; or NULL. */
	const struct image_list *images, *shared;
	mpt hang;                 /* lists_indent(), once it is known */
	bool named;               /* leave room for a student's name */
	struct replies *replies;  /* answers to write on the sheet, or NULL */
	struct element *elements; /* of the document, as it grows */
	uint32_t parent; /* of new elements: the last one entered, or 0 */
	size_t element_count, element_room;
	struct {
		const struct spoken *said;
		uint32_t element;
		const char *reading; /* while its boxes are put, else NULL */
		const char *joined;  /* that of several parts on a line */
	} formula;                   /* the last one */
};

/* A column of a galley, from x to x + measure. */
struct frame {
	struct desk *desk;
	struct galley *galley;
	mpt x, measure;
};

/* The frame with its left edge moved in by `inset`; never narrower than a
 * letter. */
struct frame galley_inset(struct frame frame, mpt inset);

/* The part of the frame that begins `from` right of its left edge, on another
 * galley. */
struct frame galley_part(
	struct frame frame, mpt from, mpt measure, struct galley *galley);

/* The frame on another galley. */
struct frame galley_on(struct frame frame, struct galley *galley);

/* A new element of the document; the number that marks carry. */
uint32_t galley_add_element(struct desk *desk, enum role role);

/* A new element with this alternative text. */
uint32_t galley_add_described(
	struct desk *desk, enum role role, const char *alt);

/* Begin a new element that holds all new ones until galley_leave() is called
 * with the return value, which is the element around it. */
uint32_t galley_enter(struct desk *desk, enum role role);
void galley_leave(struct desk *desk, uint32_t outer);

/* Whether new elements are direct children of one with this role. */
bool galley_is_in(const struct desk *desk, enum role role);

/*
 * Set texts in a language from now on, and give it to the element that was
 * entered last.  Returns the look to restore afterwards.
 */
const struct look *galley_speak(struct desk *desk, const char *language);

/* Mirror the frame's rows from `first` on, if their language runs against that
 * of the look before.  The desk must still have their look. */
void galley_turn(struct frame frame, size_t first, const struct look *before);

/* Parse texts for this item from now on. */
void galley_set_item(struct desk *desk, const struct item *item);

/* Parse a text: rich_text.h. */
struct rich galley_parse(const struct desk *desk, const char *markdown);

/* Report a letter that no font has, unless missing is 0. */
void galley_report_missing(struct desk *desk, uint32_t missing);

/* Report both a letter of lines that is missing and a formula that is too wide
 * even when it is set smaller. */
void galley_report_lines(struct desk *desk, const struct lines *lines);

/* Report that a form has more than this many pages.  Returns false. */
bool galley_report_long(struct desk *desk, int pages);

/* Add a row.  The pointer is valid only until the next row is added. */
struct row *galley_row(struct frame frame, mpt above, mpt height, enum cut cut);

/* Let an item go on overleaf from this row, if the galley has it. */
void galley_go_on(struct galley *galley, size_t row);

/* Keep this row with the one before it, if the galley has it: a list with the
 * line that leads to it. */
void galley_hold(struct galley *galley, size_t row);

/* The last row, or NULL. */
struct row *galley_last(struct galley *galley);

/* The height of rows first to count - 1, without the space above the first;
 * capped at 1,000 pages. */
mpt galley_height(const struct galley *galley, size_t first);

/* A stretch of a row, from x on. */
struct breadth {
	mpt x, width;
};

/* Keep the order of a row's marks from `first` on within this stretch, although
 * the page is mirrored at the end if its language runs from right to left. */
void galley_row_seen(
	struct frame frame, struct row *row, size_t first, struct breadth all);

/* The start of a line's baseline in a row, and the element it belongs to. */
struct spot {
	mpt x, y;
	uint32_t element;
};

/* Add to a row the marks of a line that begins at the spot, or a rule or box.
 */
void galley_row_line(struct frame frame, struct row *row,
	const struct line *line, struct spot spot);
void galley_row_rule(struct frame frame, struct row *row, struct mark rule);

/* Make a row higher at its top, which lowers its baseline by this much. */
void galley_row_lower(struct row *row, mpt by);

/* Set plain text on one line, in the style of a use. */
struct line galley_set_line(struct frame frame, const char *text, enum use use);

/* Put a line of text of a size into a row, on the baseline of plain text.  If
 * the line has a box too high or deep for its leading, the row grows, and
 * everything in it moves down with the baseline. */
void galley_row_text(struct frame frame, struct row *row,
	const struct line *line, struct spot spot, mpt size);

/* Put a line at the frame's left as galley_row_text() does, in the size and on
 * the baseline of its use. */
void galley_put(struct frame frame, struct row *row, const struct line *line,
	enum use use, uint32_t element);

/* Put a line into a row as galley_put() does, but first in reading order. */
void galley_put_first(struct frame frame, struct row *row,
	const struct line *line, enum use use, uint32_t element);

#endif
