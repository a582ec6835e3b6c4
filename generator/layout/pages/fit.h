/*
 * fit: how a form takes the least paper.
 *
 * The sheets of paper count first, then how much the rows must be squeezed and
 * how ugly the cuts are: cuts.h.
 */
#ifndef LAYOUT_FIT_H
#define LAYOUT_FIT_H

#include "layout/pages/paginate.h"

/* What goes on pages. */
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
	int alone; /* those that it would take if none were asked for */
};

/*
 * Choose the level and the number of pages.
 *
 * Asked for the number of pages that it chose by itself, it gives the same
 * again: so a form can be printed again without the others of its run.
 */
struct fit fit_search(const struct fit_task *task);

/* Whether the head leaves so much room for columns below it; if not, they begin
 * on a page of their own. */
bool fit_below_head(mpt left, mpt height);

/* How much too high the rows are for so many pages when they are squeezed as
 * far as may be; 0 if they fit. */
int64_t fit_excess(const struct fit_task *task, int pages);

#endif
