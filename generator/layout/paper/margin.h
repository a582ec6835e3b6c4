/*
 * margin: the room left of items, for their numbers.
 */
#ifndef LAYOUT_MARGIN_H
#define LAYOUT_MARGIN_H

#include "draw/form.h"
#include "layout/galley.h"

/* How wide it is in the desk's look: the widest number and a space. */
mpt margin_width(struct desk *desk, const struct form *form);

#endif
