/*
 * face: one font file opened with HarfBuzz and measured.
 */
#ifndef TYPE_FACE_H
#define TYPE_FACE_H

#include "type/font/fonts.h"

/*
 * Open the font at index in a file.
 *
 * Returns NULL if it is no outline font that can be set and embedded.  Then
 * *why is the reason if the file is damaged or its licence bits forbid
 * embedding, else NULL.  The face is in the arena; face_close() frees its
 * HarfBuzz objects.
 */
struct face *face_open(struct arena *arena, const char *file, unsigned index,
	const char **why);

/* Have HarfBuzz read the tables for shaping now rather than when the first text
 * is set. */
void face_prepare(const struct face *face);

/* Free the face's HarfBuzz objects. */
void face_close(const struct face *face);

#endif
