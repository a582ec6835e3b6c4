/*
 * curve: what is plotted on axes: functions, points, segments, shaded
 * inequalities.
 */
#ifndef BANK_CURVE_H
#define BANK_CURVE_H

#include "bank/graph/graph.h"

/* A number, or an expression without variables; false if it is none. */
bool curve_number(struct reading *reading, const struct node *node,
	struct rational *number);

/* Read the list `plot`; false, with mistakes reported, if one is wrong. */
bool curve_read_all(
	struct reading *reading, const struct node *plot, struct graph *graph);

/* The value of a function at x; false if it is undefined there. */
bool curve_value(struct arena *arena, const struct expression *function,
	struct rational x, struct rational *y);

#endif
