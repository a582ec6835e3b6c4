/*
 * case_fold: letters compared without regard to case.
 *
 * Simple case folding (Unicode's statuses C and S).  It is a table of ranges,
 * because linking ICU would be too much for this.
 */
#ifndef BASE_CASE_FOLD_H
#define BASE_CASE_FOLD_H

#include <stdbool.h>
#include <stdint.h>

/* A letter or digit in lower case; 0 for what separates words: spaces,
 * punctuation, symbols and invalid code points. */
uint32_t case_fold_letter(uint32_t code);

/* Whether it counts as a word on its own: an ideograph or kana, since their
 * words are not separated by spaces. */
bool case_fold_is_word(uint32_t code);

#endif
