/*
 * composed: one side of a form, set in galleys and then put onto pages.
 */
#ifndef LAYOUT_COMPOSED_H
#define LAYOUT_COMPOSED_H

#include "layout/block/reply.h"
#include "layout/pages/assemble.h"
#include "layout/paper/body.h"
#include "layout/paper/compose.h"

/* A side that has been set.  It must stay where it is. */
struct composed {
	struct look look;
	struct replies replies;
	struct body body;
	struct assembly assembly;
};

/* Set a side.  The struct must be zero, but for the assembly's `pages`. */
void composed_set(const struct composer *composer, enum side side,
	struct composed *composed);

/* The pages that it will take. */
int composed_pages(struct composed *composed);

/* Put it onto pages, with the composer that it was set for. */
const struct document *composed_finish(const struct composer *composer,
	enum side side, struct composed *composed);

#endif
