/*
 * shortfall: what a draw by ranks that got stuck would need.
 *
 * A blueprint's conflicts are another matter: conflict.h.
 */
#ifndef DRAW_SHORTFALL_H
#define DRAW_SHORTFALL_H

#include "base/buffer.h"
#include "draw/chance/choose.h"

/*
 * How many more items of each stratum of each section would be enough for one
 * form, all of them together, each as few as possible: in the arena, section
 * after section, STRATA for each.  NULL where not even that would be.
 *
 * chosen is what choose() for one form left short.  It is tried: a new item
 * that only one section draws and that has no enemies is one item less to be
 * drawn from the banks.
 */
const int *enough_items(struct arena *arena, const struct chosen *chosen);

/* Add a line that says how many forms without overlap can be drawn instead;
 * none where not even one can. */
void enough_put_forms(
	struct buffer *out, const struct pool *pool, size_t forms);

#endif
