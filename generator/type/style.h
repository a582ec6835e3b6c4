/*
 * style: how a text looks.
 */
#ifndef TYPE_STYLE_H
#define TYPE_STYLE_H

#include "base/common.h"

#include <stdbool.h>

struct family;

struct text_style {
	const struct family *family;
	const struct family *mono; /* for code */
	/* The family whose formula face, and letters in it, formulas use; NULL:
	 * `family`. */
	const struct family *formulas;
	mpt size;
	bool strong, emphasis; /* added to the spans' own */
	uint8_t gray;
	const char *language; /* BCP 47 */
	bool straight;        /* typed quotation marks stay as they are */
	bool hyphenate;       /* words may be broken to even out lines */
	/* Extra space after each letter, and more at each space, in thousandths
	 * of an em.  Spaced letters form no ligatures.  Scripts with joined
	 * letters stay joined; only their words are spaced. */
	int letter_space, word_space;
	int note_size; /* of a SPAN_NOTE, in per cent; 0: the default */
	mpt tallest;   /* of a picture in the text, 0 for any height */
};

#endif
