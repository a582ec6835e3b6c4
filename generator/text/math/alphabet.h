/*
 * alphabet: letters in the shapes that mathematics gives a meaning, as Unicode
 * has them: italic x, bold v, the double-struck R of the real numbers.
 */
#ifndef TEXT_MATH_ALPHABET_H
#define TEXT_MATH_ALPHABET_H

#include "text/math/math.h"

/* The code point of a symbol in its alphabet; `bold`: in a bold text.  Itself
 * where the alphabet lacks it. */
uint32_t alphabet_letter(const struct math *symbol, bool bold);

#endif
