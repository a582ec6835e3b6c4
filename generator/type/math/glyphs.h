/*
 * glyphs: signs of the mathematical font, as typed or stretched.
 */
#ifndef TYPE_MATH_GLYPHS_H
#define TYPE_MATH_GLYPHS_H

#include "type/math/setter.h"

/* Has the font a glyph for the code point?  A blackboard letter's place may be
 * empty. */
bool glyphs_have(struct spot spot, uint32_t code);

/* The glyph of a code point that stands for `typed` in the text. */
struct part glyphs_letter(struct spot spot, uint32_t code, uint32_t typed);

/* A letter of another face. */
struct part glyphs_of_text(
	struct spot spot, const struct face *face, uint32_t code);

/* Letters in upright shapes, "sin". */
struct part glyphs_word(struct spot spot, const char *text);

/* A sign at least so high, its middle on the axis; made of pieces where the
 * font has no glyph as high. */
struct part glyphs_high(struct spot spot, uint32_t code, mpt height);

/* A sign at least (`least`) or at most so wide; its own glyph where the font
 * has no others.  The baseline is the sign's own. */
struct part glyphs_wide(struct spot spot, uint32_t code, mpt width, bool least);

#endif
