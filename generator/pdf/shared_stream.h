/*
 * shared_stream: streams that several objects of a file refer to, written once.
 */
#ifndef PDF_SHARED_STREAM_H
#define PDF_SHARED_STREAM_H

#include "pdf/object.h"

/* A stream of deflated bytes (object_deflated()), or the earlier one with the
 * same bytes. */
HPDF_Dict shared_stream(struct pdf_file *file, const struct buffer *bytes);

/* The MathML of a formula as an attached file (ISO 32000-2, 14.13).  Returns
 * its file specification. */
HPDF_Dict shared_stream_mathml(struct pdf_file *file, const char *mathml);

#endif
