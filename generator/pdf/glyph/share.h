/*
 * share: which letters of a syllable each of its glyphs stands for.
 *
 * In the scripts of India and South East Asia, glyphs stand in another order
 * than letters, and one may stand for different letters in each syllable. Dealt
 * out in the order of the glyphs, the letters read right in every program, even
 * in one that knows no /ActualText.
 *
 * From right to left, programs sort glyphs by their places and then turn the
 * words around; so a mark would come before its letter.  Where marks can be
 * told from letters, an unseen glyph at the letter's left stands for them, and
 * the mark that is seen for nothing.  Elsewhere the first glyph of a cluster
 * stands for all of its letters.
 */
#ifndef PDF_SHARE_H
#define PDF_SHARE_H

#include "pdf/glyph/cluster.h"

#include <stdbool.h>

struct face;

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

/* Can the marks of a cluster be told from its letters, one for each glyph that
 * advances? */
bool share_has_marks(const struct face *face, const struct cluster *cluster);

/*
 * Does a letter stand off the line, as in Nastaliq, where each is higher than
 * the next?  Programs would find it on a line of its own, so an unseen glyph on
 * the line stands for it.
 */
bool share_is_lifted(const struct cluster *cluster);

/* What a glyph says that stands for nothing. */
struct share share_of_nothing(void);

/* Is its i-th glyph in reading order that of a letter? */
bool share_is_letter(const struct cluster *cluster, size_t i);

/* The letters of its i-th glyph in reading order, without marks. */
struct share share_of_letter(const struct cluster *cluster, size_t i);

/* The marks on the letter of the i-th glyph, from the last to the first; of no
 * length where there are none. */
struct share share_of_marks(const struct cluster *cluster, size_t i);

/* The glyph, in reading order, that also speaks for marks. */
size_t share_carrier(const struct cluster *cluster);

#endif
