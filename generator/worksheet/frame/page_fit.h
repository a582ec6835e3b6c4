/*
 * page_fit: how much is put on the pages of a sheet.
 */
#ifndef WORKSHEET_PAGE_FIT_H
#define WORKSHEET_PAGE_FIT_H

#include "yaml/fields.h"

struct schema_part;

/* How much is put on a page. */
enum fit_manner {
	FIT_PAPER,   /* as much as saves paper */
	FIT_COMPACT, /* in type half a point smaller, too, if that saves more */
	FIT_LOOSE,   /* no line is moved closer to another */
	FIT_PAGES    /* a sheet must fit a number of pages */
};

struct page_fit {
	enum fit_manner manner;
	int pages;       /* of FIT_PAGES: at most */
	int large_pages; /* of a copy in large print; 0: any number */
	struct where at;
};

field_reader read_fit; /* struct page_fit */

/* The types of the readers here, for the schema. */
extern const struct schema_part page_fit_schema;

#endif
