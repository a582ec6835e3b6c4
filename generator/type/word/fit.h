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
	int64_t lead;   /* of its width, what goes where it begins a line */
	int64_t space;  /* that follows, if the line goes on */
	int64_t hyphen; /* that follows, if it does not */
	bool note;      /* it is not of the text, but stands behind it */
	bool aside;     /* and a word of the text beside it is alone */
	bool rule;      /* it is a blank's, which goes on in the next word */
};

enum {
	FIT_HYPHENS = 2,            /* lines in a row that may end in one */
	FIT_LINES = FIT_HYPHENS + 1 /* that begin with each word */
};

/* The best line that begins with a word. */
struct fitted {
	size_t end;    /* the first word after it */
	size_t next;   /* where the line after it is in `best` */
	size_t faults; /* hyphens and broken blanks of the text from this word
			  on that should not be there */
	size_t lines;  /* of that text */
	int64_t cost;  /* of all these lines */
};

/*
 * Find the lines for n words: the first is words 0 .. best[0].end - 1, the
 * next begins at best[0].end and is best[best[0].next], and so on.
 *
 * At most two lines in a row end in a hyphen, and the last word is not broken,
 * where that can be avoided, nor a blank of less than half a line whose place
 * is near a line's end.  Uses as few lines as possible, and among those choices
 * the least ragged.  A word wider than the measure gets a line to itself.
 * `best` must have room for FIT_LINES * n.
 */
void fit_words(
	const struct word *words, size_t n, mpt measure, struct fitted *best);

#endif
