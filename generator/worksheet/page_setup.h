/*
 * page_setup: the paper and the type of a worksheet.
 */
#ifndef WORKSHEET_PAGE_SETUP_H
#define WORKSHEET_PAGE_SETUP_H

#include "base/common.h"
#include "yaml/fields.h"

struct schema_part;

/* How far letters, words and lines stand apart. */
enum spacing {
	SPACING_NORMAL,
	SPACING_WIDE,
	SPACING_COUNT
};

/* The lines to write on: one each, or three for those who learn to. */
enum guides {
	GUIDES_RULED,
	GUIDES_PRIMARY,
	GUIDES_COUNT
};

struct page_setup {
	mpt width, height;
	mpt margin;       /* on all four sides */
	const char *font; /* a role of fonts/, or a family's name */
	struct where font_at;
	int size; /* of text, in points */
	bool duplex;
	int columns;      /* 1 to 3 */
	bool large_print; /* at least 18 points and what goes with them */
	enum spacing spacing;
	enum guides lines;
	bool qr;       /* each page has its code for scanners too */
	uint32_t tint; /* of the ground, 0xRRGGBB; 0 for none */
};

/* Letter, 0.8 inch, serif 11 on one side in one column. */
struct page_setup page_setup_default(void);

/* Take the paper of this name; false where there is none. */
bool page_setup_paper(struct page_setup *page, const char *name);

/* The page as it is printed: in large print, of at least 18 points and in one
 * column. */
struct page_setup page_setup_printed(const struct page_setup *given);

/* The width of a column, and the space between two. */
mpt page_setup_column(const struct page_setup *page);
mpt page_setup_gutter(const struct page_setup *page);

/* A field reader for `page: {…}`; into is a struct page_setup. */
field_reader read_page_setup;

/* What its readers take. */
extern const struct schema_part page_schema;

#endif
