/*
 * assembly: choosing items by a blueprint, for one form or for many.
 *
 * Automated test assembly as the field does it: a mixed-integer model of what
 * each form must meet is given to a solver (van der Linden, Linear Models for
 * Optimal Test Design, 2005; solver.h).  Chance enters as costs: an item's
 * rank is what it costs, so the cheapest choice differs by seed and form, and
 * of items that differ in nothing that is asked for each is as likely.
 */
#ifndef DRAW_ASSEMBLY_H
#define DRAW_ASSEMBLY_H

#include "draw/blueprint/constraint.h"

struct solver;

enum feasible {
	FEASIBLE_NO,
	FEASIBLE_YES,
	FEASIBLE_UNKNOWN, /* the solver gave up before it knew */
	FEASIBLE_FAILED /* there is no solver, or it broke: see solver_why() */
};

/* Items that the banks do not have: what if they had? */
struct wished {
	struct item item; /* its fields say which sections may draw it (as
			     pool_matches() does) and what it adds; it needs a
			     name and has no enemies */
	int count;
};

/* A question: could so many forms be drawn at once? */
struct question {
	const struct pool *pool;
	struct demands demands;
	/* Of each demand, whether it is to be met; NULL for all.  Soft ones
	 * that are to be met are met like others. */
	const bool *enabled;
	size_t forms;
	const struct wished *wished;
	size_t wished_count;
};

/*
 * Whether there is a choice.
 *
 * NO is certain.  With OVERLAP among the demands all forms are weighed
 * together, else one alone.  A section whose count is not enabled draws any
 * number of items.
 */
enum feasible assembly_feasible(struct arena *arena, struct solver *solver,
	const struct question *question);

/* Items of one section of one form, lowest rank first; pins not among them.
 */
struct section_draw {
	const uint32_t *at; /* as indexes into the pool */
	size_t count;
};

struct assembled {
	enum feasible answer;
	/* YES: of each form, of each section. */
	const struct section_draw *draws;
};

/* Forms one after the other, from 0. */
struct stretch {
	uint32_t first;
	size_t count;
};

/*
 * Assemble forms by the seed.
 *
 * One form depends on no other where the worksheet neither limits overlap nor
 * asks for balance; else all forms of the worksheet must be asked for at once.
 * Soft demands give way as little as can be (one item, one point and one
 * minute weigh the same), before all that balance and chance want.
 */
struct assembled assembly_draw(struct arena *arena, struct solver *solver,
	const struct pool *pool, uint64_t seed, struct stretch span);

#endif
