/*
 * feasible: whether what is left can still meet what is asked.
 *
 * Sections compete for items: one that may take any item can starve a later
 * one that may take only a few.  Items are told apart only by which sections
 * may draw them, as which stratum; so the question is a small transport
 * problem between those classes of items and the sections' strata, however
 * many items there are.  Enemies are left out of it, so "no" is certain and
 * "yes" is a hope.
 */
#ifndef DRAW_FEASIBLE_H
#define DRAW_FEASIBLE_H

#include "draw/chance/pool.h"

struct supply;

/*
 * Sort a pool's items into classes.  NULL where they are more than can be
 * weighed again and again, which takes hundreds of sections with filters of
 * their own.  Belongs to one thread at a time.
 */
struct supply *supply_new(struct arena *arena, const struct pool *pool);

/* Begin a question: nothing is left, nothing is asked. */
void supply_clear(struct supply *supply);

/* One more item is left. */
void supply_add(struct supply *supply, uint32_t item);

/* A section asks for so many more of a stratum. */
void supply_ask(struct supply *supply, size_t section, int stratum, int count);

/* Whether all that was asked can be met, enemies apart. */
bool supply_meets(struct supply *supply);

#endif
