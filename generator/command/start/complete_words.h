/*
 * complete_words: the words that a shell may offer for an option's value.
 */
#ifndef COMMAND_COMPLETE_WORDS_H
#define COMMAND_COMPLETE_WORDS_H

#include "base/buffer.h"
#include "base/common.h"

/* Append the words for the option of this name, with spaces between; nothing if
 * its values are no words. */
void complete_words_put(struct buffer *out, const char *option);

/* Whether there are any. */
bool complete_words_has(const char *option);

#endif
