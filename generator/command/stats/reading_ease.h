/*
 * reading_ease: how easy an English text is to read.
 */
#ifndef COMMAND_READING_EASE_H
#define COMMAND_READING_EASE_H

#include <stddef.h>

struct reading_counts {
	size_t words, sentences, syllables;
};

/* Add the counts of a text.  A word without vowels has one syllable; a final e
 * is silent unless it follows l or is the only vowel. */
void reading_ease_add(struct reading_counts *counts, const char *text);

/* Flesch's reading ease, limited to 0 to 100: 90 and more is very easy, 60 to
 * 70 plain, below 30 hard.  There must be a word. */
double reading_ease(const struct reading_counts *counts);

#endif
