/*
 * resources: what the pages of a file need, its fonts and its pictures.
 *
 * Pages name font i as /Fi, its second as /Gi, and picture i as /Pi.
 */
#ifndef PDF_RESOURCES_H
#define PDF_RESOURCES_H

#include "layout/page.h"
#include "pdf/image.h"
#include "pdf/used.h"

/* Begin with the arena of each, and the plates. */
struct supply {
	struct used_fonts fonts;
	struct used_images images;
};

/* Note what a document's pages need. */
void supply_note(struct supply *supply, const struct document *document);

/* Once all is noted: write it into the file, and the entries that name it for
 * the pages to out. */
void supply_write(
	struct supply *supply, struct pdf_file *file, struct buffer *out);

#endif
