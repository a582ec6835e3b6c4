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

/* Points for a file, as points_parse() reads them: "2", "2.25", "7/3". */
const char *points_write(struct arena *arena, twelfths points);

/* Points as a decimal with up to six places, for other programs. */
const char *points_decimal(struct arena *arena, twelfths points);

/* Read points: a number with at most three decimals, a fraction such as 1/3 or
 * ⅓, or both, 2 1/3.  False, and *points untouched, if the text is none of
 * these or not a whole number of twelfths. */
bool points_parse(const char *text, twelfths *points);

/* The unit in which points are divided among parts: the largest of a half, a
 * third, a quarter, a sixth and a twelfth that divides them. */
twelfths points_unit(twelfths points);

/* A fraction of a point as a single character, "½". */
const char *points_sign(twelfths fraction);

/* "point" for one or a fraction of one, else "points". */
const char *points_noun(twelfths points);

#endif
