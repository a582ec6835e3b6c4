/*
 * arrange: in which order a form prints what it drew.
 */
#ifndef DRAW_ARRANGE_H
#define DRAW_ARRANGE_H

#include "draw/rank.h"
#include "worksheet/worksheet.h"

/* An item on its way to its place in a section. */
struct placed {
	const struct item *item;
	uint32_t at;    /* its place in the banks */
	unsigned tiers; /* that print it, a bit for each */
	uint64_t rank;  /* filled in here */
};

/*
 * Put a section's items into order.
 *
 * key is the form's own, for the section and RANK_ORDER.  Every order is
 * equally likely where nothing but chance decides, and there the items of all
 * tiers stand before those that some tiers leave out, so that these have no
 * gaps in their numbers.  The order in which the items come in plays no part.
 */
void arrange_items(const struct rank_key *key, enum order order,
	struct placed *items, size_t count);

/*
 * The printed order of what an item shuffles, as indexes into the bank's
 * list; those that stay last do.  NULL and a count of 0 where the item
 * shuffles nothing.  key is for RANK_CHOICE.
 */
const size_t *arrange_choices(struct arena *arena, const struct rank_key *key,
	const struct item *item, size_t *count);

#endif
