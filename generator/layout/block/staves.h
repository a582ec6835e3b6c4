/*
 * staves: five lines each, to write music on.
 */
#ifndef LAYOUT_STAVES_H
#define LAYOUT_STAVES_H

#include "bank/item.h"
#include "layout/galley.h"

/* Add the staves of a SPACE_STAVES.  The first stays with the content above;
 * none is cut.  An answer is written below them. */
void staves_set(struct frame frame, const struct space *space);

#endif
