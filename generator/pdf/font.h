/*
 * font: a font dictionary for the glyphs that a file uses of a face.
 */
#ifndef PDF_FONT_H
#define PDF_FONT_H

#include "pdf/object.h"
#include "pdf/used.h"

/*
 * Subset and write a font; sets its glyphs' codes and widths.
 *
 * The Type 0 dictionary, or NULL where the file has failed.
 */
HPDF_Dict font_write(struct pdf_file *file, struct used_font *font);

#endif
