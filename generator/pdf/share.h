/*
 * share: which letters of a syllable each of its glyphs stands for.
 *
 * In the scripts of India and South East Asia, glyphs stand in another order
 * than letters, and one may stand for different letters in each syllable. Dealt
 * out in the order of the glyphs, the letters read right in every program, even
 * in one that knows no /ActualText.  From right to left, programs sort letters
 * by their places; so a letter stands for the marks on it, too.
 */
#ifndef PDF_SHARE_H
#define PDF_SHARE_H

#include "pdf/cluster.h"

#include <stdbool.h>

enum {
	SHARE_MAX = 256 /* bytes of a syllable */
};

struct share {
	char text[SHARE_MAX];
	size_t length; /* bytes; a space without width where there are more
			  glyphs than letters */
};

/* Is the cluster a syllable whose letters are dealt out? */
bool share_is_syllable(const struct cluster *cluster);

/* Does its first glyph stand for all of its letters? */
bool share_is_for_one(const struct cluster *cluster);

/* The letters of its i-th glyph in reading order. */
struct share share_of(const struct cluster *cluster, size_t i);

#endif
