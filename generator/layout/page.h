/*
 * page: the marks on each page; the result of layout.
 *
 * Positions are from the page's upper left corner, y downwards.  Items are
 * unknown here.
 */
#ifndef LAYOUT_PAGE_H
#define LAYOUT_PAGE_H

#include "picture/picture.h"
#include "type/line/set.h"

struct arena;
struct small_print;

enum mark_type {
	MARK_RUN,  /* text; x, y is the start of its line's baseline, above
		      which run->rise puts it */
	MARK_RULE, /* a filled rectangle; x, y is its upper left */
	MARK_BOX, /* a stroked rectangle, with the stroke centred on it; x, y is
		     its upper left */
	MARK_PICTURE, /* scaled to width and height; x, y is its upper left */
	MARK_STROKE,  /* a straight line from x, y to x + width, y + height,
			 which may be negative */
	MARK_MODULES, /* a QR code; x, y is its upper left */
	MARK_NAME,    /* room for a student's name, of this width; x, y is the
			 start of its baseline.  Nothing is printed: copy.h */
	MARK_ROOM /* room for an answer, of this width and of this height above
		     x, y, the start of its last baseline; the element is the
		     answer's.  Nothing is printed: overlay.h */
};

/* A code of dark and light squares, without the white around it. */
struct modules {
	int side;            /* squares per row, and rows */
	const uint8_t *dark; /* row by row from the top, 1 for a dark one */
};

struct mark {
	enum mark_type type;
	mpt x, y;
	const struct run *run; /* of MARK_RUN */
	int turn;              /* of a run: counterclockwise quarter turns */
	const uint8_t *rgb;    /* its colour, NULL for its gray */
	const struct picture *picture; /* of MARK_PICTURE */
	/* Of a picture whose letters are too small there, else NULL. */
	const struct small_print *small;
	const struct modules *modules; /* of MARK_MODULES */
	mpt width, height; /* of a rule, box, picture, code or room */
	mpt stroke;        /* line width of a box or stroke */
	mpt dash; /* of a rule: length of its dashes and gaps; 0: a solid rule.
		   * Of answer space: distance between lines; 0: lines may be
		   * anywhere */
	uint8_t gray;        /* of a rule, box or stroke; 0 is black */
	bool answer;         /* part of the key, on a page of the sheet */
	const char *reading; /* of a formula's marks: the text that all of them
				stand for; its address tells formulas apart */
	uint32_t element;    /* 1 + index into the document's elements; 0:
				decoration */
	/* In a booklet, where pages share a side of paper: the number of its
	 * page, from 1, for the reading order; else 0. */
	uint32_t leaf;
};

/* The role of a part of the text, for screen readers. */
enum role {
	ROLE_TITLE,
	ROLE_HEADING,
	ROLE_PARAGRAPH,
	ROLE_FIGURE,
	ROLE_SECTION,
	ROLE_LIST, /* of items, each with a body and maybe a label */
	ROLE_ITEM,
	ROLE_LABEL,
	ROLE_BODY,
	ROLE_TABLE, /* of rows, which consist of cells */
	ROLE_ROW,
	ROLE_HEAD, /* a cell that heads its column */
	ROLE_CELL,
	ROLE_NOTE,
	ROLE_BLANK, /* a rule to write on, within a text or alone */
	ROLE_RUBY,  /* characters, and their reading above them */
	ROLE_RUBY_BASE,
	ROLE_RUBY_TEXT,
	ROLE_FORMULA,
	ROLE_COUNT
};

struct element {
	enum role role;
	const char *alt;      /* its alternative text, or NULL */
	const char *mathml;   /* of a formula, or NULL */
	const char *language; /* BCP 47; NULL: that of its parent */
	uint32_t parent;      /* 1 + a lower index; 0: the document */
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
	uint32_t tint; /* of the background, 0xRRGGBB; 0: none */
	const struct page *pages;
	size_t page_count;
	int alone; /* pages it takes if no number is asked for; 0: loose */
	const struct element *elements; /* in reading order */
	size_t element_count;
	/* A document under this one, shared with other copies, with the same
	 * elements and number of pages; NULL for none. */
	const struct document *under;
	bool too_long; /* for the pages that it must fit; reported */
};

/* Mirror the place of a mark in an area that reaches from 0 to this width.  Its
 * content stays as it is. */
void page_mirror_mark(struct mark *mark, mpt width);

/* Mirror the pages of a document in a language from right to left, which were
 * set as if they began at the right; leave others as they are. */
void page_mirror(struct arena *arena, struct document *document);

/*
 * A compact copy that outlives the arena in which the document was composed.
 * It borrows the data of the typesetter, look and worksheet, and the document
 * under it.
 */
const struct document *page_keep_document(
	struct arena *arena, const struct document *document);

/*
 * The first mark whose ink leaves the paper on any of its pages, or on those
 * under them; NULL if all stay on it, as they must.  A letter's ink is taken to
 * reach from the top of capitals to the end of tails.
 */
const struct mark *page_document_outside(const struct document *document);

#endif
