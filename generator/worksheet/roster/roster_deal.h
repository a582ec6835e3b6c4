/*
 * roster_deal: forms given out in turn, so that neighbours have different ones.
 */
#ifndef WORKSHEET_ROSTER_DEAL_H
#define WORKSHEET_ROSTER_DEAL_H

#include <stddef.h>
#include <stdint.h>

struct arena;

#define DEAL_OPEN UINT32_MAX /* a form that is still to be dealt */

/*
 * Deal a form to each of the open ones among so many students in a row.
 *
 * With two forms or more, a form dealt differs from the one before it, and
 * with three or more also from the one after it.  With two it does so where
 * the forms given allow it: between two given ones there may be no way.
 * Each goes to the form that the fewest have, of those to the first, and
 * where given forms upset the balance, some change.  So without given ones
 * the order is that of the forms and the counts differ by one at most.
 * Chance has no part in it.
 */
void deal_forms(struct arena *arena, uint32_t *forms, size_t count,
	uint32_t form_count);

#endif
