/*
 * glyphs: letters and signs as typed.
 */
#ifndef TYPE_MATH_GLYPHS_H
#define TYPE_MATH_GLYPHS_H

#include "type/math/setter.h"

/* Does the font have a glyph for the code point? */
bool glyphs_have(struct spot spot, uint32_t code);

/* The glyph of a code point that stands for `typed` in the text. */
struct part glyphs_letter(struct spot spot, uint32_t code, uint32_t typed);

/* A letter of another face. */
struct part glyphs_of_text(
	struct spot spot, const struct face *face, uint32_t code);

/* Letters in upright shapes, "sin". */
struct part glyphs_word(struct spot spot, const char *text);

/* A glyph of the face that stands for this text. */
struct part glyphs_variant(
	struct spot spot, hb_codepoint_t id, const char *text);

/* A code point as text, in the arena. */
const char *glyphs_text(struct spot spot, uint32_t code);

#endif
