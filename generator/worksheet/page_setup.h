/*
 * page_setup: the paper and the type of a worksheet.
 */
#ifndef WORKSHEET_PAGE_SETUP_H
#define WORKSHEET_PAGE_SETUP_H

#include "base/common.h"
#include "yaml/fields.h"

struct page_setup {
	mpt width, height;
	mpt margin;       /* on all four sides */
	const char *font; /* a role of fonts/, or a family's name */
	struct where font_at;
	int size; /* of text, in points */
	bool duplex;
	int columns; /* 1 to 3 */
};

/* Letter, 0.8 inch, serif 11 on one side in one column. */
struct page_setup page_setup_default(void);

/* The width of a column, and the space between two. */
mpt page_setup_column(const struct page_setup *page);
mpt page_setup_gutter(const struct page_setup *page);

/* A field reader for `page: {…}`; into is a struct page_setup. */
field_reader read_page_setup;

#endif
