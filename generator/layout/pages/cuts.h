/*
 * cuts: choose where pages end so that they take the least paper.
 */
#ifndef LAYOUT_CUTS_H
#define LAYOUT_CUTS_H

#include "layout/pages/flow.h"

/* How ugly the best cuts for the flow's number of pages are, by white space and
 * by the galleys and sets they part.  A page that is all but empty is worse
 * than both.  The arena is scratch space. */
int64_t cuts_cost(struct arena *arena, const struct flow *flow);

/* Mark the rows with which slots begin in the best of all cuts; starts has room
 * for all.  Returns the first slot used. */
int cuts_choose(const struct flow *flow, bool *starts);

#endif
