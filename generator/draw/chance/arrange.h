/*
 * arrange: the order in which a form prints its items.
 */
#ifndef DRAW_ARRANGE_H
#define DRAW_ARRANGE_H

#include "draw/chance/rank.h"
#include "worksheet/worksheet.h"

/* An item to be placed in a section. */
struct placed {
	const struct item *item;
	uint32_t at;    /* its index in the banks */
	unsigned tiers; /* that print it, one bit each */
	/* Filled in here: */
	uint64_t rank;
	uint64_t unit;         /* the rank of its unit */
	uint64_t unit_absence; /* the most tiers that leave out one of its items
				*/
};

/*
 * Put a section's items into order.
 *
 * A unit is an item, or all items on one stimulus: they stand together, at the
 * place of the first of them in the section's order.  key is the form's own,
 * for the section and RANK_ORDER.  Where only chance decides, every order of
 * the units and every order within them is equally likely, except that items
 * printed by all tiers come before items that some leave out, so that those
 * tiers have no gaps in their numbers, or only within a unit.  The order of the
 * input does not matter.
 */
void arrange_items(struct arena *arena, const struct rank_key *key,
	enum order order, struct placed *items, size_t count);

#endif
