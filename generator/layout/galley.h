/*
 * galley: typeset material of one item or heading, not yet cut into pages.
 *
 * A galley is a list of rows, top to bottom.  A row is never cut; between
 * rows a galley may be, as each row says.
 */
#ifndef LAYOUT_GALLEY_H
#define LAYOUT_GALLEY_H

#include "base/error.h"
#include "layout/look.h"
#include "layout/page.h"

/* How bad it is to begin a page with this row. */
enum cut {
	CUT_FREE,  /* as good as any place */
	CUT_POOR,  /* where nothing better is near */
	CUT_BAD,   /* inside a paragraph: rather an item on the next page */
	CUT_NEVER, /* parts what belongs together */
	CUT_COUNT
};

struct row {
	mpt above; /* space above, dropped at the top of a page */
	mpt height;
	mpt drop; /* of its first baseline, below where plain text has it */
	enum cut cut;
	struct mark *marks; /* positions are from the row's upper left */
	size_t count, room;
	int number; /* of the item, where the galley is of several; 0: all */
	/* Printed once more where a page begins with this row, and printed
	 * below where one ends with it: a table's head and edges.  NULL for
	 * nothing; marks are placed as in the row. */
	struct row *over, *under;
	bool text; /* it is a line of text: row_text() */
};

struct galley {
	struct row *rows;
	size_t count, room;
	bool heading; /* stays with the galley after it */
	bool flows;   /* is cut as its rows allow, even where it would fit
			 a page */
	bool near;    /* rather on a page with the galley before it */
	size_t lines; /* so many rows at its end are ruled lines that may be
			 more or fewer, to end with the page */
	int number;   /* of the item, or the first of several; 0 for none */
	int through;  /* the last of several, else 0 */
	int set;      /* of a stimulus and its items, from 1; 0 for none */
};

struct item;
struct replies; /* reply.h */

/* What composing works with: one for each form. */
struct desk {
	struct arena *arena;
	struct typesetter *typesetter;
	const struct look *look;
	struct errors *errors; /* for what cannot be set */
	struct where at;       /* of the item being set */
	/* Those that its texts show, and those of the worksheet's; or NULL. */
	const struct image_list *images, *shared;
	bool named;               /* room is left for a student's name */
	struct replies *replies;  /* to be written on the sheet, or NULL */
	struct element *elements; /* of the document, as it grows */
	uint32_t parent;          /* of new ones: what was entered last; or 0 */
	size_t element_count, element_room;
};

/* A column of a galley: what is set goes between x and x + measure. */
struct frame {
	struct desk *desk;
	struct galley *galley;
	mpt x, measure;
};

/* The same frame, moved in from the left and made narrower by that; never
 * narrower than a letter. */
struct frame frame_inset(struct frame frame, mpt inset);

/* A part of the frame, `from` its left on and so wide, on another galley. */
struct frame frame_part(
	struct frame frame, mpt from, mpt measure, struct galley *galley);

/* The same frame on another galley. */
struct frame frame_on(struct frame frame, struct galley *galley);

/* A new element of the document; the number that marks carry. */
uint32_t desk_element(struct desk *desk, enum role role);

/* A new element that is said in these words. */
uint32_t desk_said(struct desk *desk, enum role role, const char *alt);

/* A new element to hold all new ones until desk_leave() of the answer: of the
 * element that it stands in. */
uint32_t desk_enter(struct desk *desk, enum role role);
void desk_leave(struct desk *desk, uint32_t outer);

/* Whether new elements stand right in one of this role. */
bool desk_is_in(const struct desk *desk, enum role role);

/*
 * Set texts in a language from now on, and say so of the element that was
 * entered last.  Answers the look to give back to the desk afterwards.
 */
const struct look *desk_speak(struct desk *desk, const char *language);

/* Texts taken apart from now on are of this item. */
void desk_item(struct desk *desk, const struct item *item);

/* Take a text apart: rich_text.h. */
struct rich desk_text(const struct desk *desk, const char *markdown);

/* Report a letter that no font has; nothing where missing is 0. */
void desk_missing(struct desk *desk, uint32_t missing);

/* Report that a form has more than so many pages; false. */
bool desk_long(struct desk *desk, int pages);

/* Add a row; it stays where it is only until the next is added. */
struct row *galley_row(struct frame frame, mpt above, mpt height, enum cut cut);

/* The last row; NULL where there is none. */
struct row *galley_last(struct galley *galley);

/* Height of rows first to count - 1, without the space above the first; of what
 * is higher than a thousand pages, not all. */
mpt galley_height(const struct galley *galley, size_t first);

/* Where in a row a line begins on its baseline, and what it is part of. */
struct spot {
	mpt x, y;
	uint32_t element;
};

/* Add marks to a row: those of a line, a rule or a box. */
void row_line(struct frame frame, struct row *row, const struct line *line,
	struct spot spot);
void row_rule(struct frame frame, struct row *row, struct mark rule);

/* Make a row higher at its top, so that its baseline is that much lower. */
void row_lower(struct row *row, mpt by);

/* Set plain text on one line, in a use's style, as part of an element. */
struct line frame_line(struct frame frame, const char *text, enum use use);

/* Put a line of text of a size into a row, on the baseline of plain text.  The
 * row grows where the line holds a box too high or deep for its leading, and
 * all that stands in it moves down with the baseline. */
void row_text(struct frame frame, struct row *row, const struct line *line,
	struct spot spot, mpt size);

/* The same at the frame's left, in the use's size and on its baseline. */
void frame_put(struct frame frame, struct row *row, const struct line *line,
	enum use use, uint32_t element);

/* The same before all else in the row, as it is read. */
void frame_put_first(struct frame frame, struct row *row,
	const struct line *line, enum use use, uint32_t element);

#endif
