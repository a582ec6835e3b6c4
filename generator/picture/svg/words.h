/*
 * words: lists of words in one text, separated by spaces.
 */
#ifndef PICTURE_SVG_WORDS_H
#define PICTURE_SVG_WORDS_H

#include <stdbool.h>

/* The index of a word in a list, or -1. */
int words_find(const char *words, const char *word);

/* Whether a list has a word. */
bool words_have(const char *words, const char *word);

#endif
