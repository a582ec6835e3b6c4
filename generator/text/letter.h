/*
 * letter: properties of code points.
 */
#ifndef TEXT_LETTER_H
#define TEXT_LETTER_H

#include <stdbool.h>
#include <stdint.h>

/* Is it written without spaces between words, as Chinese is? */
bool letter_unspaced(uint32_t code);

/* Is it a character that may have a reading above it: Han, kana, Hangul or
 * Bopomofo? */
bool letter_has_readings(uint32_t code);

/* Is it a mark on the letter before it, like an accent? */
bool letter_is_mark(uint32_t code);

/* Is it a letter or digit of a script that has spaces between words? */
bool letter_of_word(uint32_t code);

/* Is it a space of any width? */
bool letter_is_space(uint32_t code);

/* Is it invisible, like a joiner or a direction mark?  It is dropped if the
 * font has no glyph for it. */
bool letter_is_hidden(uint32_t code);

/* Is it an operator like "+" or a relation like "="? */
bool letter_is_operator(uint32_t code);

#endif
