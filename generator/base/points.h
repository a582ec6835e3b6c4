/*
 * points: the points a student can earn, as printed.
 */
#ifndef BASE_POINTS_H
#define BASE_POINTS_H

#include "base/common.h"

struct arena;

/* Points as a number, "2" or "2.5", in the arena. */
const char *points_print(struct arena *arena, halves points);

/* "point" for one, else "points". */
const char *points_noun(halves points);

#endif
