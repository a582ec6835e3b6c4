/*
 * share: which letters of a syllable each of its glyphs stands for.
 *
 * In the scripts of India and South East Asia, glyphs are in another order than
 * letters, and a glyph may stand for different letters in each syllable.  Dealt
 * out in the order of the glyphs, the letters read right in every program, even
 * in one that ignores /ActualText.
 *
 * In text from right to left, programs sort glyphs by their places and then
 * reverse the letters of each word, those of a single glyph too.  So a mark
 * would come before its letter, and alef before lam if one glyph stands for
 * both.  Therefore each glyph that advances stands for one letter; an invisible
 * glyph at its left stands for its marks and for letters that have no glyph of
 * their own; and visible marks stand for nothing.  In a font without such a
 * narrow glyph, the first glyph of a cluster stands for all of its letters.
 */
#ifndef PDF_SHARE_H
#define PDF_SHARE_H

#include "pdf/letters/cluster.h"

#include <stdbool.h>
#include <stdint.h>

struct face;

enum {
	SHARE_MAX = 256 /* bytes of a syllable */
};

struct share {
	char text[SHARE_MAX];
	size_t length; /* bytes; a space without width where there are more
			  glyphs than letters */
};

/* Is the cluster a syllable whose letters are dealt out to its glyphs? */
bool share_is_syllable(const struct cluster *cluster);

/* Does its first glyph stand for all of its letters? */
bool share_is_for_one(const struct cluster *cluster);

/* The letters of its i-th glyph in reading order. */
struct share share_of(const struct cluster *cluster, size_t i);

/* Does a cluster from right to left have more letters and marks than glyphs
 * that advance? */
bool share_is_crowded(const struct cluster *cluster);

/* Find a narrow glyph that can stand for any letters invisibly; false if the
 * face has none. */
bool share_unseen(const struct face *face, uint32_t *id);

/* Find the glyph that stands for the letters of a crowded cluster that have no
 * glyph; false if there is none. */
bool share_carrier(
	const struct face *face, const struct cluster *cluster, uint32_t *id);

/*
 * Does a letter stand off the line, as in Nastaliq, where each is higher than
 * the next?  Programs would put it on a line of its own, so an invisible glyph
 * on the line stands for it.
 */
bool share_is_lifted(const struct cluster *cluster);

/* The text of a glyph that stands for nothing. */
struct share share_of_nothing(void);

/* Is its i-th glyph in reading order that of a letter? */
bool share_is_letter(const struct cluster *cluster, size_t i);

/* The first letter of its i-th glyph in reading order. */
struct share share_of_letter(const struct cluster *cluster, size_t i);

/* The marks and letters after that one, last to first; empty if there are
 * none. */
struct share share_of_rest(const struct cluster *cluster, size_t i);

#endif
