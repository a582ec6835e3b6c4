/*
 * underlay: pages that several copies show beneath their own marks.
 *
 * A class set differs from student to student in a name alone.  What is the
 * same is one content stream for each page, which the pages of all copies
 * name, so that thirty copies cost hardly more than one.
 */
#ifndef PDF_UNDERLAY_H
#define PDF_UNDERLAY_H

#include "pdf/content.h"
#include "pdf/object.h"

/* A document that lies under others; begin with {0}. */
struct under {
	const struct document *document;
	struct under_page *pages; /* as many as it has */
};

/* All of a file. */
struct unders {
	struct pdf_file *file;
	struct under *at;
	size_t count, room;
	struct buffer content; /* of one page after the other */
};

/* Find what lies under a copy, or add it; *added tells which. */
struct under *under_of(
	struct unders *unders, const struct document *copy, bool *added);

/*
 * The content of page k, written when it is first asked for.
 *
 * Adds its pieces to the tags, as pieces of the page and document that are
 * being written.  What is drawn after it starts as a page begins.
 */
HPDF_Dict under_content(struct unders *unders, struct tags *tags,
	const struct supply *supply, const struct document *copy, size_t k);

#endif
