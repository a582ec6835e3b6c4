/*
 * assembly: choosing items by a blueprint, for one form or many.
 *
 * Automated test assembly as the field does it: a solver gets a mixed-integer
 * model of what each form must meet (van der Linden, Linear Models for Optimal
 * Test Design, 2005; solver.h).  Chance enters as costs: an item costs its
 * rank, so the cheapest choice differs by seed and form, and items that differ
 * in nothing a demand sees are equally likely.
 */
#ifndef DRAW_ASSEMBLY_H
#define DRAW_ASSEMBLY_H

#include "draw/blueprint/constraint.h"

struct solver;

enum feasible {
	FEASIBLE_NO,
	FEASIBLE_YES,
	FEASIBLE_UNKNOWN, /* the solver gave up undecided */
	FEASIBLE_FAILED   /* no solver, or it failed: see solver_why() */
};

/* Hypothetical items, as if the banks had them. */
struct wished {
	struct item item; /* its fields decide which sections may draw it (as in
			     draw_read_matches()) and what it adds; it needs a
			     name and has no enemies */
	int count;
};

/* A question: can `forms` forms be drawn together? */
struct question {
	const struct pool *pool;
	struct demands demands;
	/* For each demand, whether it must be met; NULL for all.  Enabled soft
	 * demands must be met like others. */
	const bool *enabled;
	size_t forms;
	bool with_named; /* an item needs those that it names, dependency.h */
	const struct wished *wished;
	size_t wished_count;
};

/*
 * Whether there is a choice.
 *
 * NO is certain.  With OVERLAP among the demands all forms are solved together,
 * else one alone.  A section whose count is not enabled may draw any number of
 * items.
 */
enum feasible assembly_feasible(struct arena *arena, struct solver *solver,
	const struct question *question);

/* The items of one section of one form, lowest rank first, without pins. */
struct section_draw {
	const uint32_t *at; /* indexes into the pool */
	size_t count;
};

struct assembled {
	enum feasible answer;
	/* If YES: for each form, each section. */
	const struct section_draw *draws;
};

/* A range of forms, from 0. */
struct stretch {
	uint32_t first;
	size_t count;
};

/*
 * Assemble forms by the seed.
 *
 * A form is independent of others unless the worksheet limits overlap or asks
 * for balance; then all its forms must be requested at once.  Soft demands give
 * way as little as possible (one item, one point and one minute weigh the
 * same), before balance and chance are considered.
 */
struct assembled assembly_draw(struct arena *arena, struct solver *solver,
	const struct pool *pool, uint64_t seed, struct stretch span);

#endif
