/*
 * shortfall: the items that a stuck draw by ranks would need.
 *
 * Conflicts of a blueprint are in conflict.h.
 */
#ifndef DRAW_SHORTFALL_H
#define DRAW_SHORTFALL_H

#include "base/buffer.h"
#include "draw/chance/choose.h"

/*
 * The fewest more items of each stratum of each section that together would be
 * enough for one form: in the arena, section after section, STRATA each.  NULL
 * if nothing would be.
 *
 * chosen is what choose() left short for one form.  The numbers are tried out:
 * a new item that only one section draws and that has no enemies is one item
 * less to draw from the banks.
 */
const int *shortfall_items(struct arena *arena, const struct chosen *chosen);

/* Add a line with the number of forms without overlap that can be drawn
 * instead; nothing if not even one can. */
void shortfall_put_forms(
	struct buffer *out, const struct pool *pool, size_t forms);

#endif
