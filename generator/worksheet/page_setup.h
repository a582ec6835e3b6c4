/*
 * page_setup: the paper and type of a worksheet.
 */
#ifndef WORKSHEET_PAGE_SETUP_H
#define WORKSHEET_PAGE_SETUP_H

#include "base/common.h"
#include "worksheet/frame/page_fit.h"
#include "yaml/fields.h"

struct schema_part;

/* The space between letters, words and lines. */
enum spacing {
	SPACING_NORMAL,
	SPACING_WIDE,
	SPACING_COUNT
};

/* Lines to write on: single, or triple for those who learn to write. */
enum guides {
	GUIDES_RULED,
	GUIDES_PRIMARY,
	GUIDES_COUNT
};

/* Where words are broken at a line's end. */
enum hyphenation {
	HYPHENATION_NARROW, /* in narrow columns */
	HYPHENATION_ON,
	HYPHENATION_OFF
};

struct page_setup {
	mpt width, height; /* of the paper or, once printed, of a sheet on it */
	int up;            /* sheets side by side on a page: 1, 2 or 4 */
	bool booklet;      /* pages on paper twice as wide, which is folded */
	mpt margin;        /* on all four sides */
	const char *font;  /* a role of fonts/, or a family's name */
	struct where font_at;
	int size; /* of text, in points */
	bool duplex;
	int columns;      /* 1 to 3 */
	bool large_print; /* at least 18 points and related settings */
	enum spacing spacing;
	enum guides lines;
	enum hyphenation hyphenation;
	bool name_on_each; /* a line for the name on every page */
	bool qr;           /* print the page's code for scanners too */
	uint32_t tint;     /* of the background, 0xRRGGBB; 0 for none */
	struct page_fit fit;
	bool smaller; /* type half a point smaller: for FIT_COMPACT */
};

/* Letter, 0.8 inch, serif 11 on one side in one column. */
struct page_setup page_setup_default(void);

/* Set the paper of this name; false if there is none. */
bool page_setup_paper(struct page_setup *page, const char *name);

/* The page as printed: large print has at least 18 points and one column, and a
 * sheet beside others has its part of the paper. */
struct page_setup page_setup_printed(const struct page_setup *given);

/* The size of the text's type. */
mpt page_setup_size(const struct page_setup *page);

/* The width of a column, and the space between two. */
mpt page_setup_column(const struct page_setup *page);
mpt page_setup_gutter(const struct page_setup *page);

/*
 * Are words broken at a line's end?  Unless the page says so, they are where
 * there are several columns or one is narrower than 24 ems, about 50 letters;
 * but not in large print and not if letters are spaced out, which is for
 * readers to whom a broken word is a hurdle.
 */
bool page_setup_hyphenates(const struct page_setup *page);

/* A field reader for `page: {…}`: struct page_setup. */
field_reader read_page_setup;

/* The types of the readers here, for the schema. */
extern const struct schema_part page_setup_schema;

#endif
