/*
 * shared: streams that a file needs more than once, written once.
 */
#ifndef PDF_SHARED_H
#define PDF_SHARED_H

#include "pdf/object.h"

/* A stream of deflated bytes (object_deflated()), or the one before that has
 * the same. */
HPDF_Dict shared_stream(struct pdf_file *file, const struct buffer *bytes);

/* A text as a file that belongs to an object (ISO 32000-2, 14.13), of this MIME
 * type, as a PDF name, and of this name.  Returns its specification. */
HPDF_Dict shared_attachment(struct pdf_file *file, const char *text,
	const char *type, const char *name);

#endif
