/*
 * carry: how many forms the banks can carry.
 *
 * Forms that share no item use a bank up.  How many of them it has room for
 * is a question about the worksheet and the banks alone; chance has no part
 * in the answer.
 */
#ifndef DRAW_CARRY_H
#define DRAW_CARRY_H

#include "draw/pool.h"

enum {
	CARRY_UNKNOWN = -1,   /* a solver is needed, and there is none */
	CARRY_SOLVED_MAX = 32 /* where a solver counts, it counts no further */
};

/*
 * The most forms without overlap, `most` at the outside, that a pool has the
 * items for, whatever overlap its worksheet allows.
 *
 * Sections compete for items, and enemies may keep apart what would fit.  0
 * where not even one form can be drawn; `most` where nothing is drawn, all
 * items being pinned.  Many enemies, or a blueprint, can make it a hard
 * question: then the answer may be lower than the truth, never higher.
 */
int carry_forms(const struct pool *pool, int most);

#endif
