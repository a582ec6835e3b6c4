/*
 * cuts: choose where pages end so that they take the least paper.
 */
#ifndef LAYOUT_CUTS_H
#define LAYOUT_CUTS_H

#include "layout/pages/flow.h"

/* Those that are given an arena need it as scratch space only. */

/*
 * The fewest slots that hold all rows.
 *
 * No item that fits a page is cut to save one, unless its rows say that it may
 * go on overleaf; nothing that belongs together is parted.
 */
int cuts_least(struct arena *arena, const struct flow *flow);

/* The most rows that so many slots hold, with cuts as good as in the whole. */
size_t cuts_reach(struct arena *arena, const struct flow *flow, int slots);

/* How ugly the best cuts for the flow's number of pages are: white space, and
 * what is parted.  A page that is all but empty is worse than all of that. */
int64_t cuts_cost(struct arena *arena, const struct flow *flow);

/* Mark the rows with which slots begin in the best of all cuts; starts has room
 * for all.  Returns the first slot used. */
int cuts_choose(const struct flow *flow, bool *starts);

#endif
