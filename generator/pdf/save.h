/*
 * save: the objects of a file written one after the other.
 */
#ifndef PDF_SAVE_H
#define PDF_SAVE_H

#include "pdf/object.h"

/* The file, in its arena, with this entry for its trailer; length 0 where
 * libharu failed. */
struct buffer save_file(struct pdf_file *file, const char *id);

/* Whether the file of this path is one that Pensum wrote, as it was written:
 * other programs order the cross references otherwise. */
bool save_is_own(const char *path);

#endif
