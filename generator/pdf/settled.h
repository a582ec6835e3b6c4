/*
 * settled: choose the fonts of a file, once all of its glyphs are noted.
 */
#ifndef PDF_SETTLED_H
#define PDF_SETTLED_H

#include "pdf/used_glyphs.h"

/* Decide which fonts the file needs for each face: see struct used_font. */
void settled_fonts(struct used_fonts *fonts);

/* Move the common letters among a font's own glyphs: for when the font of
 * common letters cannot be made. */
void settled_alone(struct used_font *font, struct arena *arena);

/* The space of a font; NULL if the file shows none and has few of the face's
 * common letters. */
const struct used_glyph *settled_space(const struct used_font *font);

/* Whether a glyph is in the face's second font. */
bool settled_apart(
	const struct used_font *font, const struct used_glyph *glyph);

#endif
