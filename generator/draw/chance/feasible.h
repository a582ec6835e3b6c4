/*
 * feasible: whether the remaining items can meet the remaining demand.
 *
 * Sections compete for items: one that may take any item can starve a later one
 * that may take only a few.  Only the sections that may draw an item, and the
 * stratum it counts in, matter; so the question is a small transport problem
 * between those classes of items and the sections' strata, however many items
 * there are.  Enemies are ignored, so "no" is certain and "yes" is only a hope.
 */
#ifndef DRAW_FEASIBLE_H
#define DRAW_FEASIBLE_H

#include "draw/chance/pool.h"

struct feasibility;

/*
 * Sort a pool's items into classes.  NULL if there are too many to check again
 * and again, which takes hundreds of sections with different filters.  Belongs
 * to one thread at a time.
 */
struct feasibility *feasible_new(struct arena *arena, const struct pool *pool);

/* Begin a question: no items, no demand. */
void feasible_clear(struct feasibility *supply);

/* Add one remaining item. */
void feasible_add(struct feasibility *supply, uint32_t item);

/* Add a section's demand for `count` more items of a stratum. */
void feasible_ask(
	struct feasibility *supply, size_t section, int stratum, int count);

/* Whether all demand can be met, ignoring enemies. */
bool feasible_meets(struct feasibility *supply);

#endif
