/*
 * ranking: the candidates of each section, in the order of their ranks.
 */
#ifndef DRAW_RANKING_H
#define DRAW_RANKING_H

#include "draw/chance/pool.h"
#include "draw/chance/rank.h"

/* A candidate of a section and its rank. */
struct ranked {
	uint64_t rank;
	const struct item *item;
	uint32_t index;
	int stratum;
};

/* The rankings of all sections, each as long as its candidates; NULL for a
 * section without any.  key seeds them; its section is set here. */
const struct ranked *const *ranking_new(
	struct arena *arena, const struct pool *pool, struct rank_key key);

#endif
