/*
 * letter: what a code point is to who reads a text.
 */
#ifndef TEXT_LETTER_H
#define TEXT_LETTER_H

#include <stdbool.h>
#include <stdint.h>

/* Is it written without spaces between words, as Chinese is? */
bool letter_unspaced(uint32_t code);

/* Is it a letter or digit of a script that has spaces between words? */
bool letter_of_word(uint32_t code);

/* Is it a space of any width? */
bool letter_is_space(uint32_t code);

/* Is it of no width, as a joiner or a direction mark is? */
bool letter_is_hidden(uint32_t code);

/* Does it count together, "+", or compare, "="? */
bool letter_is_operator(uint32_t code);

#endif
