/*
 * drawing: outlines as the operators that fill and stroke them.
 */
#ifndef PDF_DRAWING_H
#define PDF_DRAWING_H

#include "pdf/object.h"
#include "picture/drawing.h"

/* A form XObject as large as the drawing; NULL where the file has failed. */
HPDF_Dict drawing_write(struct pdf_file *file, const struct drawing *drawing);

#endif
