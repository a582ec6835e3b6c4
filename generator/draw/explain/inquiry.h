/*
 * inquiry: a series of questions about the same demands.
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
	bool *enabled; /* for each demand */
	size_t forms;
	const struct wished *wished; /* NULL for none */
	int left;                    /* questions left to ask */
	int doubts; /* how many more may end without an answer, after a long
		       search */
};

/* Whether there is a choice; "unknown" once no questions or doubts are left. */
enum feasible inquiry_ask(struct inquiry *inquiry);

/* Find changes that resolve a conflict.  All enabled demands must be met. */
void inquiry_mend(struct inquiry *inquiry, struct conflict *conflict);

#endif
