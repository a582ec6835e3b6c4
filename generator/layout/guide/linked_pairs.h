/*
 * linked_pairs: pairs of things with a line from each to the one it belongs to.
 */
#ifndef LAYOUT_LINKED_PAIRS_H
#define LAYOUT_LINKED_PAIRS_H

#include "blocks/block.h"
#include "layout/galley.h"

/* Set a BLOCK_PAIRS as a table of two columns.  Lefts that belong to the same
 * right stand together, and lines lead from them to it. */
void linked_pairs_set(struct frame frame, const struct block *pairs);

#endif
