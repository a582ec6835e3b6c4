/*
 * inquiry: one question after the other about the same demands.
 */
#ifndef DRAW_INQUIRY_H
#define DRAW_INQUIRY_H

#include "draw/explain/conflict.h"

struct inquiry {
	struct arena *arena;
	struct solver *solver;
	const struct pool *pool;
	struct demand *demands; /* may be changed between questions */
	size_t count;
	bool *enabled; /* of each demand */
	size_t forms;
	const struct wished *wished; /* NULL for none */
	int left;                    /* questions that may still be asked */
};

/* Whether there is a choice; "unknown" where no more may be asked. */
enum feasible inquiry_ask(struct inquiry *inquiry);

/* Find what would mend a conflict.  All demands enabled are to be met. */
void inquiry_mend(struct inquiry *inquiry, struct conflict *conflict);

#endif
