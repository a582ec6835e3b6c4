/*
 * page: what stands where on paper; the layout's result.
 *
 * Positions are from the page's upper left corner, y downwards.  Nothing
 * here knows what an item is.
 */
#ifndef LAYOUT_PAGE_H
#define LAYOUT_PAGE_H

#include "picture/picture.h"
#include "type/line/set.h"

struct arena;

enum mark_type {
	MARK_RUN,  /* text; x, y is the start of its baseline */
	MARK_RULE, /* a filled rectangle; x, y is its upper left */
	MARK_BOX,  /* a stroked rectangle; likewise, the line centred on it */
	MARK_PICTURE, /* scaled to width and height; x, y is its upper left */
	MARK_MODULES, /* a QR code, likewise */
	MARK_NAME,    /* room for a student's name, of this width; x, y is the
			 start of its baseline.  Nothing is printed: copy.h */
	MARK_ROOM     /* room for an answer, of this width, and so high above
			 x, y, the start of its last baseline; the element is
			 the answer's.  Nothing is printed: overlay.h */
};

/* A code of dark and light squares, without the white around it. */
struct modules {
	int side;            /* so many in a row, and so many rows */
	const uint8_t *dark; /* row by row from the top, 1 for a dark one */
};

struct mark {
	enum mark_type type;
	mpt x, y;
	const struct run *run; /* of MARK_RUN */
	int turn;              /* of a run: quarter turns against the clock */
	const uint8_t *rgb;    /* its colour, NULL for its gray */
	const struct picture *picture; /* of MARK_PICTURE */
	const struct modules *modules; /* of MARK_MODULES */
	mpt width, height; /* of a rule, box, picture, code or room */
	mpt stroke;        /* line width of a box */
	mpt dash;          /* of a rule: length of its dashes and of the
			      gaps between them; 0 where it is whole.
			      Of room for an answer: from line to line, 0
			      where they may stand anywhere in it */
	uint8_t gray;      /* of a rule or box; 0 is black */
	bool answer;       /* the key's, on a page that is the sheet's */
	uint32_t element;  /* 1 + index into the document's elements; 0
			      for what is only decoration */
};

/* What a part of the text is, for readers that speak it aloud. */
enum role {
	ROLE_TITLE,
	ROLE_HEADING,
	ROLE_PARAGRAPH,
	ROLE_FIGURE,
	ROLE_SECTION,
	ROLE_LIST, /* of items; each has a label, or none, and a body */
	ROLE_ITEM,
	ROLE_LABEL,
	ROLE_BODY,
	ROLE_TABLE, /* of rows, those of cells */
	ROLE_ROW,
	ROLE_HEAD, /* a cell that heads its column */
	ROLE_CELL,
	ROLE_NOTE,
	ROLE_BLANK, /* a rule to write on, within a text or alone */
	ROLE_COUNT
};

struct element {
	enum role role;
	const char *alt;      /* what is said for what it shows, or NULL */
	const char *language; /* BCP 47; NULL: that of what it stands in */
	uint32_t parent; /* 1 + index of the element that it stands in, which
			    comes before it; 0 for the document itself */
};

struct page {
	const struct mark *marks; /* in reading order */
	size_t count;
};

/* The pages of one sheet or one key. */
struct document {
	const char *title;    /* "Unit 18 Quiz: Form A" */
	const char *author;   /* the teacher, or NULL */
	const char *language; /* BCP 47 */
	mpt width, height;    /* of every page */
	bool duplex;
	uint32_t tint; /* of the ground, 0xRRGGBB; 0 for none */
	const struct page *pages;
	size_t page_count;
	const struct element *elements; /* in reading order */
	size_t element_count;
	/* What lies under its pages, of as many pages and with the same
	 * elements, and is shared with other copies; NULL for none. */
	const struct document *under;
};

/*
 * A copy that outlives the memory it was composed in, and takes a fraction of
 * that.  What belongs to a typesetter, a look or a worksheet it borrows, and
 * what lies under it.
 */
const struct document *document_keep(
	struct arena *arena, const struct document *document);

/*
 * The first mark whose ink leaves the paper on any of its pages, or on those
 * under them; NULL where all stay on it, as they must.  Of a letter that
 * counts which is between its capitals' top and its tails' end.
 */
const struct mark *document_outside(const struct document *document);

#endif
