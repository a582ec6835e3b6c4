/*
 * linked: pairs of things with a line from each to the one it belongs to.
 */
#ifndef LAYOUT_LINKED_H
#define LAYOUT_LINKED_H

#include "blocks/block.h"
#include "layout/galley.h"

/* Set a BLOCK_PAIRS as a table of two columns.  All that belongs to the same
 * thing at the right stands together, and lines lead from there to it. */
void linked_set(struct frame frame, const struct block *pairs);

#endif
