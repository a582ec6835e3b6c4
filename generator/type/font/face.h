/*
 * face: one font file opened with HarfBuzz and measured.
 */
#ifndef TYPE_FACE_H
#define TYPE_FACE_H

#include "type/font/fonts.h"

/*
 * Open the font at index in a file.
 *
 * NULL where it is no outline font that can be set and embedded; *why then
 * holds the reason if its file is damaged or its licence bits forbid it,
 * else NULL.  The
 * face is the arena's, its HarfBuzz objects end with face_close().
 */
struct face *face_open(struct arena *arena, const char *file, unsigned index,
	const char **why);

/* Have HarfBuzz read the tables for shaping, which it else does when the first
 * text is set. */
void face_prepare(const struct face *face);

/* Free the face's HarfBuzz objects. */
void face_close(const struct face *face);

#endif
