/*
 * capacity: how many forms the banks can supply.
 *
 * Forms that share no item use a bank up.  How many there can be depends on the
 * worksheet and the banks alone, not on chance.
 */
#ifndef DRAW_CAPACITY_H
#define DRAW_CAPACITY_H

#include "draw/chance/pool.h"

enum {
	CARRY_SOLVED_MAX = 8 /* a solver counts no higher */
};

/* A number of forms, at least and at most; equal if it is known. */
struct capacity {
	int least, most;
	bool unknown; /* a solver is needed but missing */
};

/*
 * The most forms without overlap, but no more than `most`, that a pool has the
 * items for, whatever overlap its worksheet allows.
 *
 * Sections compete for items, and enemies may keep apart items that would fit.
 * 0 if not even one form can be drawn; `most` if nothing is drawn because all
 * items are pinned.  Many enemies can make the question hard: then both numbers
 * may be too low.  With a blueprint, forms are counted only as long as that is
 * easy; the maximum then comes from its cells, each on its own.
 */
struct capacity capacity_forms(const struct pool *pool, int most);

#endif
