/*
 * fit: which words go on which line.
 *
 * It knows no fonts: words come in with their widths, line ends go out.
 */
#ifndef TYPE_FIT_H
#define TYPE_FIT_H

#include "base/common.h"

/* What no line break divides. */
struct word {
	int64_t width;
	int64_t space;  /* that follows, if the line goes on */
	int64_t hyphen; /* that follows, if it does not */
};

/* The best line from a word on. */
struct fitted {
	size_t end;   /* the first word that is no longer on it */
	size_t lines; /* that the words from here on take */
	int64_t cost; /* of them all */
};

/*
 * Find the lines for n words: the first is words 0 .. best[0].end - 1, the
 * next begins at best[0].end, and so on.
 *
 * No more lines than needed; of those, the least ragged.  A word wider than
 * the measure gets a line to itself.  There is room for n in best.
 */
void fit_words(
	const struct word *words, size_t n, mpt measure, struct fitted *best);

#endif
