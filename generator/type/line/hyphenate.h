/*
 * hyphenate: mark the letters of a paragraph that a line may begin with, if the
 * line before ends in a hyphen.
 */
#ifndef TYPE_HYPHENATE_H
#define TYPE_HYPHENATE_H

#include "type/line/paragraph.h"

/*
 * By the patterns of the paragraph's language, in all words but short ones,
 * those in capitals or with a digit, code, addresses, and what Pensum adds.
 * Where a soft or a common hyphen is in a word, it is broken there alone.
 *
 * Answers whether any letter was marked.
 */
bool hyphenate_all(struct paragraph *paragraph);

/* The same in first .. end-1, which is wider than the measure: in every word
 * that has patterns. */
bool hyphenate_wide(struct paragraph *paragraph, size_t first, size_t end);

/* Letters of the same that no pattern parts can now begin a line: say at which
 * of them the line before ends in a hyphen. */
void hyphenate_letters(struct paragraph *paragraph, size_t first, size_t end);

/* Does the line before end in a hyphen if one begins with this letter? */
bool hyphenate_at(const struct paragraph *paragraph, size_t letter);

/* Forget the letters marked by hyphenate_all() with which no line begins;
 * answers whether glyphs were made to be parted there. */
bool hyphenate_forget(struct paragraph *paragraph);

#endif
