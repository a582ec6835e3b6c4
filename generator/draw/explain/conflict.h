/*
 * conflict: which demands of a blueprint cannot be met together, and how to fix
 * it.
 *
 * "No choice of items meets all of this" helps nobody.  A conflict is a set of
 * demands that could be met if any one were dropped (an irreducible infeasible
 * subset); a teacher who knows it, and the smallest change that resolves it,
 * knows what to do.
 */
#ifndef DRAW_CONFLICT_H
#define DRAW_CONFLICT_H

#include "draw/blueprint/assembly.h"

/* A change that would be enough. */
struct mending {
	/* A relaxed demand, or, if count is above 0, this many more items like
	 * this one. */
	size_t demand;
	struct demand relaxed;
	struct wished wished;
	size_t forms; /* above 0: only this many forms instead */
	int weight;   /* thousandths of what was asked for */
};

struct conflict {
	const size_t *set; /* indexes into the demands, in their order */
	size_t count;
	size_t forms; /* 1 if not even one form can be drawn */
	const struct mending *mendings; /* the smallest first */
	size_t mending_count;
};

struct conflict_list {
	const struct conflict *at;
	size_t count;
	/* No conflict was found, nor a choice of items: the search ended at its
	 * limit.  doubt has the limit of overlap, if any, and what would be
	 * enough; it is not proven to be a conflict. */
	bool undecided;
	struct conflict doubt;
};

/*
 * The conflicts among the hard demands, for `forms` forms: the smallest found,
 * and, if others remain without its demands, those too; no demand is in two of
 * them.
 *
 * Each conflict is proven, and so is each mending, with the demands of all
 * other conflicts left out; if there is one conflict, it is enough.  None are
 * found if the solver cannot say no.
 */
struct conflict_list conflict_find_all(struct arena *arena,
	struct solver *solver, const struct pool *pool,
	const struct demands *demands, size_t forms);

/* Explain the conflicts in words, in lines, or say that the search ended at its
 * limit; NULL if the demands can be met. */
const char *conflict_explain(struct arena *arena, struct solver *solver,
	const struct pool *pool, const struct demands *demands, size_t forms);

#endif
