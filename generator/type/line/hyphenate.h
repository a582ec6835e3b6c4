/*
 * hyphenate: find where the words of a paragraph may be broken with a hyphen.
 *
 * A letter is marked if a line may begin with it and the line before then ends
 * in a hyphen.
 */
#ifndef TYPE_HYPHENATE_H
#define TYPE_HYPHENATE_H

#include "type/line/paragraph.h"

/*
 * Mark letters by the patterns of the paragraph's language, but not in short
 * words, words in capitals or with a digit, code, addresses, or text that
 * Pensum adds.  A word with a soft or a common hyphen is broken only there.
 *
 * Returns whether any letter was marked.
 */
bool hyphenate_all(struct paragraph *paragraph);

/* Mark letters in every word of first .. end-1, which is wider than the
 * measure.  Returns whether any letter was marked. */
bool hyphenate_wide(struct paragraph *paragraph, size_t first, size_t end);

/* The letters first .. end-1, which no pattern breaks, may now begin a line:
 * mark those at which the line before ends in a hyphen. */
void hyphenate_letters(struct paragraph *paragraph, size_t first, size_t end);

/* Does the line before end in a hyphen if one begins with this letter? */
bool hyphenate_at(const struct paragraph *paragraph, size_t letter);

/* Unmark the letters marked by hyphenate_all() with which no line begins.
 * Returns whether there were any, at which glyphs may be shaped apart. */
bool hyphenate_forget(struct paragraph *paragraph);

#endif
