/*
 * words: the words of a paragraph, between places where a line may begin; their
 * widths, and the lines that they fill.
 */
#ifndef TYPE_WORDS_H
#define TYPE_WORDS_H

#include "type/line/breaks.h"
#include "type/line/paragraph.h"
#include "type/word/fit.h"

/* The end of the text in first .. end-1 without the spaces at its end. */
size_t words_trimmed(
	const struct paragraph *paragraph, size_t first, size_t end);

/* The width of the letters first .. end-1. */
int64_t words_width(
	const struct paragraph *paragraph, size_t first, size_t end);

/* The next hard break, or the text's end. */
size_t words_part_end(const struct paragraph *paragraph, size_t first);

/* Let words wider than the measure break by the patterns of their language.
 * Returns whether there were any. */
bool words_open_parts(struct paragraph *paragraph, mpt measure);

/* Let words that are still wider break between letters.  Returns whether there
 * were any. */
bool words_open_letters(
	struct breaker *breaker, struct paragraph *paragraph, mpt measure);

/* The words between two hard breaks; the arrays keep their room for the next
 * ones. */
struct word_list {
	struct arena *arena;
	struct word *words;
	size_t count, word_room;
	size_t *starts; /* the letter at which each word begins */
	size_t start_room;
	struct fitted *fitted; /* fit_words() */
	size_t fitted_room;    /* in words */
};

/* Distribute the letters first .. end-1 over lines. */
void words_fit(struct word_list *list, const struct paragraph *paragraph,
	size_t first, size_t end, mpt measure);

/* Where the line after the one at *at begins, end for the last; *at is 0 for
 * the first line and becomes the next. */
size_t words_line(const struct word_list *list, size_t *at, size_t end);

/* Fit the lines, and mark the letters with which one begins. */
void words_mark_lines(
	struct word_list *list, struct paragraph *paragraph, mpt measure);

/* The width of the widest word. */
mpt words_widest(const struct paragraph *paragraph);

#endif
