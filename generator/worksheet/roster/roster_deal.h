/*
 * roster_deal: forms dealt in turn, so that neighbours have different ones.
 */
#ifndef WORKSHEET_ROSTER_DEAL_H
#define WORKSHEET_ROSTER_DEAL_H

#include <stddef.h>
#include <stdint.h>

struct arena;

#define DEAL_OPEN UINT32_MAX /* a form still to be dealt */

/*
 * Deal a form to each student in a row of `count` whose form is open.
 *
 * With two forms or more, a dealt form differs from the one before it; with
 * three or more, also from the one after it.  With two, that holds only as far
 * as the given forms allow.  Each student gets the form that the fewest have,
 * the first of those.  If given forms upset the balance, some dealt ones
 * change.  So without given forms the forms follow in order and their counts
 * differ by one at most.  Chance plays no part.
 */
void roster_deal_forms(struct arena *arena, uint32_t *forms, size_t count,
	uint32_t form_count);

#endif
