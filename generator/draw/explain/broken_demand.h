/*
 * broken_demand: the demands of a blueprint that no choice of items meets.
 */
#ifndef DRAW_BROKEN_DEMAND_H
#define DRAW_BROKEN_DEMAND_H

#include "draw/blueprint/assembly.h"

/* A line for each section with a blueprint, and one for the whole form, in the
 * arena; answer says how certain it is. */
const char *broken_demand_explain(struct arena *arena, const struct pool *pool,
	const struct demands *demands, enum feasible answer);

#endif
