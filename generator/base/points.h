/*
 * points: the points a student can earn, as written.
 *
 * Points are counted in twelfths, so that quarters and thirds add up exactly.
 */
#ifndef BASE_POINTS_H
#define BASE_POINTS_H

#include "base/common.h"

struct arena;

/* Points as they are printed, "2", "2½", "¼" or "2 5/12". */
const char *points_print(struct arena *arena, twelfths points);

/* The same for a file that is read again: "2", "2.25", "7/3". */
const char *points_write(struct arena *arena, twelfths points);

/* The same for programs that know decimals alone, to six digits. */
const char *points_decimal(struct arena *arena, twelfths points);

/* Points of a text: a number of at most three decimals, a fraction such as
 * 1/3, ⅓, or both, 2 1/3.  False where it is none, or no whole number of
 * twelfths. */
bool points_parse(const char *text, twelfths *points);

/* What points are dealt in: halves where they are a number of halves, else
 * thirds, quarters, sixths or twelfths. */
twelfths points_unit(twelfths points);

/* A fraction of a point as a single character, "½". */
const char *points_sign(twelfths fraction);

/* "point" for one or a fraction of one, else "points". */
const char *points_noun(twelfths points);

#endif
