/*
 * fit: distribute words over lines.
 *
 * It knows no fonts: it takes the widths of words and returns line ends.
 */
#ifndef TYPE_FIT_H
#define TYPE_FIT_H

#include "base/common.h"

#include <stdbool.h>

/* A part of the text that no line break divides. */
struct word {
	int64_t width;
	int64_t lead;   /* part of the width, lost at a line's start */
	int64_t space;  /* that follows if the line goes on */
	int64_t hyphen; /* that follows if the line ends */
	bool note;      /* not part of the text, but behind it */
	bool aside;     /* a note beside which a word of the text is alone */
	bool rule;      /* of a blank that goes on in the next word */
};

enum {
	FIT_HYPHENS = 2,            /* hyphenated lines in a row, at most */
	FIT_LINES = FIT_HYPHENS + 1 /* entries of `best` for each word */
};

/* The best line that begins with a word. */
struct fitted {
	size_t end;    /* the first word after it */
	size_t next;   /* index in `best` of the line after it */
	size_t faults; /* hyphens and broken blanks to avoid, from this word
			  on */
	size_t lines;  /* from this word on */
	int64_t cost;  /* of all these lines */
};

/*
 * Find the lines for n words: the first is words 0 .. best[0].end - 1, the next
 * begins at best[0].end and is best[best[0].next], and so on.
 *
 * If possible, at most two lines in a row end in a hyphen, and neither the last
 * word is broken nor a blank of less than half a line that begins near a line's
 * end.  Of these choices, one with the fewest lines and then the least ragged
 * is taken.  A word wider than the measure gets a line to itself.  `best` must
 * have room for FIT_LINES * n.
 */
void fit_words(
	const struct word *words, size_t n, mpt measure, struct fitted *best);

#endif
