/*
 * ruby: readings above characters, "{漢字|かんじ}" and "{汉字|hànzì}".
 *
 * The base contains Han characters, kana, Hangul or Bopomofo; other braces with
 * a bar are text, LaTeX or a blank's answers.  Bars or spaces separate readings
 * for each character, "{漢字|かん|じ}"; otherwise one reading is for the whole
 * base.
 */
#ifndef TEXT_RUBY_H
#define TEXT_RUBY_H

#include <stddef.h>

struct letters;

/* The end of the ruby that begins at a "{", or NULL if none does. */
const char *ruby_end(const char *at);

/* The bar or brace that ends the part of a ruby that begins at `part`. */
const char *ruby_part_end(const char *part);

/*
 * Find each ruby, by the marks of markdown_escape.h.  The letters of its base
 * get SPAN_RUBY and their readings; the readings are no longer letters.
 */
void ruby_take(struct letters *letters);

/* Set a reading above the letters from first to end - 1. */
void ruby_set(
	struct letters *letters, size_t first, size_t end, const char *reading);

#endif
