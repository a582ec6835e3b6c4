/*
 * resources: the fonts and pictures that the pages of a file use.
 *
 * Pages name font i as /Fi, its second as /Gi, and picture i as /Pi.
 */
#ifndef PDF_RESOURCES_H
#define PDF_RESOURCES_H

#include "layout/page.h"
#include "pdf/image.h"
#include "pdf/used_glyphs.h"

/* Begin with the arenas and the plates. */
struct resources {
	struct used_fonts fonts;
	struct used_images images;
};

/* Note the fonts and pictures of a document's pages. */
void resources_note(struct resources *supply, const struct document *document);

/* Once all documents are noted, write their fonts and pictures into the file,
 * and add to `out` the entries by which pages name them. */
void resources_write(
	struct resources *supply, struct pdf_file *file, struct buffer *out);

#endif
