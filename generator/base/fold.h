/*
 * fold: letters as words are compared, without regard to case.
 *
 * Simple case folding (Unicode's status C) of the letters in common use:
 * Latin, Greek, Cyrillic, Armenian.  A table of ranges, since ICU is not
 * known here and would be too much for this.
 */
#ifndef BASE_FOLD_H
#define BASE_FOLD_H

#include <stdbool.h>
#include <stdint.h>

/* A letter or digit in lower case; 0 for what stands between words: spaces,
 * punctuation, symbols, what is no code point. */
uint32_t fold_letter(uint32_t code);

/* Whether it is a word by itself: an ideograph or kana, of which words are
 * made without spaces between. */
bool fold_is_word(uint32_t code);

#endif
