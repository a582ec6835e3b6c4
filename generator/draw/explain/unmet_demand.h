/*
 * unmet_demand: what a blueprint asks for where no choice of items meets it.
 */
#ifndef DRAW_UNMET_DEMAND_H
#define DRAW_UNMET_DEMAND_H

#include "draw/blueprint/assembly.h"

/* A line for each section that has a blueprint, and one for the whole form,
 * in the arena; answer says how certain it is. */
const char *unmet_explain(struct arena *arena, const struct pool *pool,
	const struct demands *demands, enum feasible answer);

#endif
