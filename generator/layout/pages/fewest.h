/*
 * fewest: how few pages hold all rows.
 */
#ifndef LAYOUT_FEWEST_H
#define LAYOUT_FEWEST_H

#include "layout/pages/flow.h"

/* The arenas are scratch space only. */

/*
 * The fewest slots that hold all rows.
 *
 * No item that fits a page is cut to save one, unless its rows say that it may
 * go on overleaf; nothing that belongs together is parted.
 */
int fewest_slots(struct arena *arena, const struct flow *flow);

/* The most rows that this many slots hold, without worse cuts than the whole
 * needs. */
size_t fewest_reach(struct arena *arena, const struct flow *flow, int slots);

#endif
