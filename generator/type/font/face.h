/*
 * face: one font file opened with HarfBuzz and measured.
 */
#ifndef TYPE_FACE_H
#define TYPE_FACE_H

#include "type/font/fonts.h"

/*
 * Open the font at index in a file.
 *
 * Returns NULL if it is no outline font that can be set and embedded; *why then
 * holds the reason if the font's licence bits forbid it, else NULL.  The face
 * is in the arena; face_close() frees its HarfBuzz objects.
 */
struct face *face_open(struct arena *arena, const char *file, unsigned index,
	const char **why);

/* Free the face's HarfBuzz objects. */
void face_close(const struct face *face);

#endif
