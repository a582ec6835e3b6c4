/*
 * save: write a file's objects, compressed.
 */
#ifndef PDF_SAVE_H
#define PDF_SAVE_H

#include "pdf/object.h"

/* The bytes of the file, in its arena; `id` is the trailer's /ID entry.  Length
 * 0 if libharu failed. */
struct buffer save_file(struct pdf_file *file, const char *id);

/* Whether Pensum wrote the file at this path and nothing has changed it since.
 * Other programs write its cross references in another order. */
bool save_is_own(const char *path);

#endif
