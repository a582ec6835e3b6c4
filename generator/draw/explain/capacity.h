/*
 * capacity: how many forms the banks can carry.
 *
 * Forms that share no item use a bank up.  How many of them it has room for
 * is a question about the worksheet and the banks alone; chance has no part
 * in the answer.
 */
#ifndef DRAW_CAPACITY_H
#define DRAW_CAPACITY_H

#include "draw/chance/pool.h"

enum {
	CARRY_SOLVED_MAX = 8 /* a solver counts no further */
};

/* So many forms, at least and at most; both the same where it is known. */
struct carried {
	int least, most;
	bool unknown; /* a solver is needed, and there is none */
};

/*
 * The most forms without overlap, `most` at the outside, that a pool has the
 * items for, whatever overlap its worksheet allows.
 *
 * Sections compete for items, and enemies may keep apart what would fit.  0
 * where not even one form can be drawn; `most` where nothing is drawn, all
 * items being pinned.  Many enemies can make it a hard question: then both may
 * be lower than the truth.  Of a blueprint, forms are counted while that is
 * easy; the most is what its cells carry, each by itself.
 */
struct carried carry_forms(const struct pool *pool, int most);

#endif
