/*
 * page_fit: how densely the pages of a sheet are filled.
 */
#ifndef WORKSHEET_PAGE_FIT_H
#define WORKSHEET_PAGE_FIT_H

#include "yaml/fields.h"

struct schema_part;

/* How densely a page is filled. */
enum fit_manner {
	FIT_PAPER,   /* lines are moved closer if that saves paper */
	FIT_COMPACT, /* and type is half a point smaller if that saves more */
	FIT_LOOSE,   /* lines are never moved closer */
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
