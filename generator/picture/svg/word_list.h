/*
 * word_list: lists of words in one text, separated by spaces.
 */
#ifndef PICTURE_SVG_WORD_LIST_H
#define PICTURE_SVG_WORD_LIST_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

/* The index of a word in a list, or -1. */
int word_list_find(const char *words, const char *word);

/* Does a list contain a word? */
bool word_list_have(const char *words, const char *word);

/* A text without the white space around it, copied to the arena. */
const char *word_list_trimmed(
	struct arena *arena, const char *text, size_t length);

#endif
