/*
 * guide_look: the look of a guide.
 */
#ifndef LAYOUT_GUIDE_LOOK_H
#define LAYOUT_GUIDE_LOOK_H

#include "layout/look.h"

enum {
	GUIDE_LOOK_LARGE = 36 /* half points: the size of large print */
};

/* The look in a size, in half points, with narrow margins and little white
 * between lines and columns.  In large print nothing is smaller than the text.
 */
struct look guide_look(const struct look *given, int size, int columns);

/* This part of the size of its text, per cent. */
mpt guide_look_part(const struct look *look, int percent);

#endif
