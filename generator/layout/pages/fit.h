/*
 * fit: how a form takes the least paper.
 *
 * The sheets of paper count first, then how much the rows must be squeezed and
 * how ugly the cuts are: cuts.h.
 */
#ifndef LAYOUT_FIT_H
#define LAYOUT_FIT_H

#include "layout/pages/paginate.h"

/* The galleys to put on pages, and the limits. */
struct fit_task {
	const struct galley *head; /* above all columns of the first page */
	const struct galley *galleys;
	size_t count;
	struct slots slots; /* without `pages`; `first` with the head's room */
	int levels;         /* of squeezing: 1 for none */
	int pages;          /* to take, unless more are needed; 0: the fewest */
	int most;           /* that there may be; 0: any number */
};

struct fit {
	int level; /* squeeze.h */
	int pages; /* the first with columns and those after it */
	int alone; /* pages it would take if no number were asked for */
};

/*
 * Choose the level and the number of pages.
 *
 * If asked for the number of pages that it would choose by itself, it finds the
 * same fit, so a form can be printed again without the others of its run.
 */
struct fit fit_search(const struct fit_task *task);

/* Whether the room that a head leaves on its page is enough for columns; if
 * not, they begin on a page of their own. */
bool fit_below_head(mpt left, mpt height);

/* How much too high the rows are for this many pages when they are squeezed as
 * far as possible; 0 if they fit. */
int64_t fit_excess(const struct fit_task *task, int pages);

#endif
