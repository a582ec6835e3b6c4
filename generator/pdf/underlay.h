/*
 * underlay: pages that several copies show beneath their own marks.
 *
 * In a class set, only the name differs between students.  The common part of
 * each page is one content stream, named by the pages of all copies, so thirty
 * copies cost little more than one.
 */
#ifndef PDF_UNDERLAY_H
#define PDF_UNDERLAY_H

#include "pdf/content.h"
#include "pdf/object.h"

/* A document beneath others; begin with {0}. */
struct underlay {
	const struct document *document;
	struct under_page *pages; /* as many as it has */
};

/* All underlays of a file. */
struct underlays {
	struct pdf_file *file;
	struct underlay *at;
	size_t count, room;
	struct buffer content; /* of one page after the other */
};

/* Find the document under a copy, or add it; *added says which. */
struct underlay *underlay_of(
	struct underlays *unders, const struct document *copy, bool *added);

/*
 * The content of page k, written when first requested.
 *
 * Adds its pieces to the tags, as pieces of the page and document being
 * written.  It leaves the graphics state of a new page.
 */
HPDF_Dict underlay_content(struct underlays *unders, struct tags *tags,
	const struct resources *supply, const struct document *copy, size_t k);

#endif
