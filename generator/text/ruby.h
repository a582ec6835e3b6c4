/*
 * ruby: readings above characters, "{漢字|かんじ}" and "{汉字|hànzì}".
 *
 * The base has Han characters, kana, Hangul or Bopomofo in it: other braces
 * with a bar are text, or LaTeX, or a blank's answers.  A reading for each
 * character is parted by bars or spaces, "{漢字|かん|じ}"; else it is for all
 * of them.
 */
#ifndef TEXT_RUBY_H
#define TEXT_RUBY_H

#include <stddef.h>

struct letters;

/* The end of the ruby that begins at a "{", or NULL where none does. */
const char *ruby_end(const char *at);

/* Of the ruby at a "{", the bar or brace that ends the part at `part`. */
const char *ruby_part_end(const char *part);

/*
 * Give the letters of each base their flag and their readings, which are
 * letters no more.  The marks are those of markdown_escape.h.
 */
void ruby_take(struct letters *letters);

/* Set a reading above the letters from first to end - 1. */
void ruby_set(
	struct letters *letters, size_t first, size_t end, const char *reading);

#endif
