/*
 * conflict: which demands of a blueprint cannot be met together, and what
 * would be enough.
 *
 * "No choice of items meets all of this" helps nobody.  A conflict is a set of
 * demands of which any one less could be met (an irreducible infeasible
 * subset); a teacher who knows it, and the least that would mend it, knows
 * what to change.
 */
#ifndef DRAW_CONFLICT_H
#define DRAW_CONFLICT_H

#include "draw/blueprint/assembly.h"

/* Something that would be enough. */
struct mending {
	/* The demand as it would have to be, or, of count above 0, so many
	 * more items like this one. */
	size_t demand;
	struct demand relaxed;
	struct wished wished;
	size_t forms; /* above 0: so few forms instead */
	int weight;   /* thousandths of what was asked for */
};

struct conflict {
	const size_t *set; /* as indexes into the demands, in their order */
	size_t count;
	size_t forms; /* 1 where not even one form can be drawn */
	const struct mending *mendings; /* the smallest first */
	size_t mending_count;
};

struct conflict_list {
	const struct conflict *at;
	size_t count;
};

/*
 * The conflicts among the demands that are not soft, for so many forms: the
 * smallest that was found, and, where others would be left without its
 * demands, those too, no demand in two of them.
 *
 * Each conflict is proven, and each mending is: with one for each conflict's
 * demands out of the way, so for one conflict alone it is enough.  None are
 * found where the solver cannot say no.
 */
struct conflict_list conflicts_find(struct arena *arena, struct solver *solver,
	const struct pool *pool, const struct demands *demands, size_t forms);

/* The same in words, in lines; NULL where none are found. */
const char *conflict_explain(struct arena *arena, struct solver *solver,
	const struct pool *pool, const struct demands *demands, size_t forms);

#endif
