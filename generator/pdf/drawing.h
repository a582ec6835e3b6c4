/*
 * drawing: outlines as operators that fill and stroke them.
 */
#ifndef PDF_DRAWING_H
#define PDF_DRAWING_H

#include "pdf/object.h"
#include "picture/drawing.h"

/* A form XObject of the drawing's size; NULL if the file has failed. */
HPDF_Dict drawing_write(struct pdf_file *file, const struct drawing *drawing);

#endif
