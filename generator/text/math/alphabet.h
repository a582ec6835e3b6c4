/*
 * alphabet: Unicode's mathematical letters, whose shape has a meaning: italic
 * x, bold v, the double-struck R of the real numbers.
 */
#ifndef TEXT_MATH_ALPHABET_H
#define TEXT_MATH_ALPHABET_H

#include "text/math/math.h"

/* The code point of a symbol in its alphabet, or of the symbol itself if the
 * alphabet lacks it.  `bold`: the text around it is bold. */
uint32_t alphabet_letter(const struct math *symbol, bool bold);

#endif
