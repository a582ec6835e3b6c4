/*
 * structure: what the parts of the text are, for readers that speak it.
 *
 * Pages tag what they print; the tags of all pages make the structure tree.
 */
#ifndef PDF_STRUCTURE_H
#define PDF_STRUCTURE_H

#include "layout/page.h"
#include "pdf/object.h"

/* A piece of a page that belongs to an element. */
struct tag {
	size_t element; /* of all documents of the file, from 0 */
	size_t page;    /* likewise */
	uint32_t id;    /* of the marked content, from 0 on each page */
};

/* All pieces in the order of the pages; begin with the arena. */
struct tags {
	struct arena *arena;
	struct tag *at;
	size_t count, room;
	size_t page;          /* what is being written */
	size_t first_element; /* of the document that is being written */
	uint32_t next_id;     /* on this page */
};

/* The structure type of a role, "H1". */
const char *structure_type(enum role role);

/* Add a piece of this page that belongs to element i of this document; the
 * id of its marked content. */
uint32_t structure_tag(struct tags *tags, size_t element);

/*
 * Write the structure tree of all documents, once their pages are written;
 * page i's StructParents must be i.  Answers its root for the catalog.
 */
HPDF_Dict structure_write(struct pdf_file *file,
	const struct document *const *documents, size_t count,
	const struct tags *tags, const HPDF_Page *pages);

#endif
