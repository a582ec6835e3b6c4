/*
 * content: the operators that print a page.
 *
 * Marks that belong to an element are tagged with it; decoration is tagged as
 * an artifact, so that no reader speaks it.
 */
#ifndef PDF_CONTENT_H
#define PDF_CONTENT_H

#include "base/buffer.h"
#include "layout/page.h"
#include "pdf/resources.h"
#include "pdf/structure.h"

/* Add the operators of a document's page to `out`, and its pieces to the tags.
 * Fonts must be written first. */
void content_page(struct tags *tags, const struct resources *supply,
	const struct document *document, const struct page *page,
	struct buffer *out);

#endif
