/*
 * hyphen: where a word may be broken, by Liang's patterns.
 *
 * libhyphen reads the same files, but takes seconds to load German.  A test
 * compares with it.
 */
#ifndef TYPE_HYPHEN_H
#define TYPE_HYPHEN_H

#include "base/common.h"

struct patterns;

enum {
	HYPHEN_WORD = 100 /* letters; longer ones are broken nowhere */
};

/* The patterns of a language, or of the nearest that has some: "de-AT" gets
 * those of "de".  NULL if there are none. */
const struct patterns *hyphen_patterns(const char *language);

/*
 * Mark the letters of a word that a line may begin with, if the line before
 * ends in a hyphen.  The word has letters and apostrophes only.
 *
 * A word is not broken where its spelling would change.
 */
void hyphen_points(const struct patterns *patterns, const uint32_t *codes,
	size_t count, bool *points);

/* Is it a word in capitals, such as an abbreviation? */
bool hyphen_capitals(
	const struct patterns *patterns, const uint32_t *codes, size_t count);

#endif
