/*
 * structure: the structure tree, which tells screen readers the role of each
 * part of the text.
 *
 * Pages tag their content; the tree refers to these tags.
 */
#ifndef PDF_STRUCTURE_H
#define PDF_STRUCTURE_H

#include "layout/page.h"
#include "pdf/object.h"
#include "pdf/tags/tags.h"

/* The structure type of a role, "H1". */
const char *structure_type(enum role role);

/*
 * Write the structure tree of all documents, after their pages; page i's
 * StructParents must be i.  Returns its root for the catalog.
 */
HPDF_Dict structure_write(struct pdf_file *file,
	const struct document *const *documents, size_t count,
	const struct tags *tags, const HPDF_Page *pages);

#endif
