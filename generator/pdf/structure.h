/*
 * structure: the roles of the parts of the text, for screen readers.
 *
 * Pages tag their content; the tags of all pages make the structure tree.
 */
#ifndef PDF_STRUCTURE_H
#define PDF_STRUCTURE_H

#include "layout/page.h"
#include "pdf/object.h"

/* A piece of a page that belongs to an element. */
struct tag {
	uint32_t element; /* index across all documents of the file */
	uint32_t page;    /* index across all documents */
	uint32_t id;      /* marked content id, from 0 on each page */
};

/* All pieces in the order of the pages; begin with the arena. */
struct tags {
	struct arena *arena;
	struct tag *at;
	uint32_t count;
	size_t room;
	size_t page;          /* the page being written */
	size_t first_element; /* of the document being written */
	uint32_t next_id;     /* on this page */
};

/* The structure type of a role, "H1". */
const char *structure_type(enum role role);

/* Add a piece of this page that belongs to element i of this document; returns
 * its marked content id. */
uint32_t structure_tag(struct tags *tags, size_t element);

/*
 * Write the structure tree of all documents, after their pages; page i's
 * StructParents must be i.  Returns its root for the catalog.
 */
HPDF_Dict structure_write(struct pdf_file *file,
	const struct document *const *documents, size_t count,
	const struct tags *tags, const HPDF_Page *pages);

#endif
