/*
 * settled: which fonts a file has, once all of its glyphs are noted.
 */
#ifndef PDF_SETTLED_H
#define PDF_SETTLED_H

#include "pdf/used_glyphs.h"

/* Decide which font each glyph comes from. */
void settled_fonts(struct used_fonts *fonts);

/* Have the common letters of a font among its own, where their font cannot be
 * made. */
void settled_alone(struct used_font *font, struct arena *arena);

/* A font's space, if it was noted or the file has many letters of the face;
 * else NULL. */
const struct used_glyph *settled_space(const struct used_font *font);

/* Whether a glyph is in the face's second font. */
bool settled_apart(
	const struct used_font *font, const struct used_glyph *glyph);

#endif
