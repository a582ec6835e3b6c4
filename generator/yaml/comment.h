/*
 * comment: a "#" that turns part of a text into a comment.
 */
#ifndef YAML_COMMENT_H
#define YAML_COMMENT_H

/*
 * The "#" that begins a comment but has no space after it, as in "Article #9
 * says", searched from `at` to the end of its line; NULL if there is none.
 * `at` is outside quotes.
 */
const char *comment_glued(const char *at);

/* The same directly after a value, if only spaces precede it. */
const char *comment_behind(const char *at);

#endif
