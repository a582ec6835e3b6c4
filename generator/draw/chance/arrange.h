/*
 * arrange: in which order a form prints what it drew.
 */
#ifndef DRAW_ARRANGE_H
#define DRAW_ARRANGE_H

#include "draw/chance/rank.h"
#include "worksheet/worksheet.h"

/* An item on its way to its place in a section. */
struct placed {
	const struct item *item;
	uint32_t at;    /* its place in the banks */
	unsigned tiers; /* that print it, a bit for each */
	/* Filled in here: */
	uint64_t rank;
	uint64_t unit;         /* the rank of what stands together */
	uint64_t unit_absence; /* the most tiers that leave one of that out */
};

/*
 * Put a section's items into order.
 *
 * A unit is an item, or all those on one stimulus: they stand together, at
 * the place of the first of them by the section's order.  key is the form's
 * own, for the section and RANK_ORDER.  Where nothing but chance decides,
 * every order of the units and every order within them is equally likely, and
 * what all tiers print stands before what some leave out, so that these have
 * no gaps in their numbers, or only within a unit.  The order in which the
 * items come in plays no part.
 */
void arrange_items(struct arena *arena, const struct rank_key *key,
	enum order order, struct placed *items, size_t count);

#endif
