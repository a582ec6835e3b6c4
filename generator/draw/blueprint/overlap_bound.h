/*
 * overlap_bound: a proof that forms would share more items than they may.
 *
 * An item on k forms is shared by k(k-1)/2 pairs of them.  All forms together
 * need a certain number of uses of items.  Even if these are spread as evenly
 * as the demands allow, the pairs may share more than all of them are allowed
 * to.  That is a small model of uses, which the solver refutes at once where it
 * could search through single forms for hours.
 */
#ifndef DRAW_OVERLAP_BOUND_H
#define DRAW_OVERLAP_BOUND_H

#include "draw/blueprint/item_class.h"

struct solver;

/* Whether this many forms certainly share too much; soft demands are left
 * out. */
bool overlap_bound_is_exceeded(struct arena *arena, struct solver *solver,
	const struct item_classes *stock, size_t forms);

#endif
