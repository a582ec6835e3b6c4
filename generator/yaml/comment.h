/*
 * comment: a "#" that turns part of a text into a comment.
 */
#ifndef YAML_COMMENT_H
#define YAML_COMMENT_H

#include <stdbool.h>
#include <stdint.h>

/*
 * The "#" that begins a comment but has no space after it, as in "Article #9
 * says", searched from `at` to the end of its line; NULL if there is none.
 * `at` is outside quotes.
 */
const char *comment_glued(const char *at);

/* The same directly after a value, if only spaces precede it. */
const char *comment_behind(const char *at);

/* The same on the next line that is not empty, if it stands there farther in
 * than column `col`, counted from 1, as the text's next line would; rows of "#"
 * are none. */
const char *comment_below(const char *at, uint32_t col);

/* Whether either cuts off a plain text that ends here, in a block that begins
 * in this column; 0 in brackets, where a comment may follow on the next line.
 */
bool comment_cuts(const char *at, uint32_t col);

#endif
