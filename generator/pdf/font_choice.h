/*
 * font_choice: choose the fonts of a file, once all of its glyphs are noted.
 */
#ifndef PDF_FONT_CHOICE_H
#define PDF_FONT_CHOICE_H

#include "pdf/used_glyphs.h"

/* Decide which fonts the file needs for each face: see struct used_font. */
void font_choice_make(struct used_fonts *fonts);

/* Move the common letters among a font's own glyphs: for when the font of
 * common letters cannot be made. */
void font_choice_own(struct used_font *font, struct arena *arena);

/* The space of a font; NULL if the file shows none and has few of the face's
 * common letters. */
const struct used_glyph *font_choice_space(const struct used_font *font);

/* Whether a glyph is in the face's second font. */
bool font_choice_is_apart(
	const struct used_font *font, const struct used_glyph *glyph);

#endif
