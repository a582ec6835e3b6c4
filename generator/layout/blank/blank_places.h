/*
 * blank_places: where the blanks of a text are printed.
 */
#ifndef LAYOUT_BLANK_PLACES_H
#define LAYOUT_BLANK_PLACES_H

#include "layout/galley.h"

/* A blank as printed, or a part of one that is broken over lines. */
struct blank_place {
	struct row *row;
	struct mark mark;
	uint32_t element; /* of its paragraph */
	size_t order;     /* among all */
	bool more;        /* it goes on from the place before it */
};

/* All blanks in the rows starting at `first`, in reading order, in the desk's
 * arena; *count counts their places. */
struct blank_place *blank_places_find(
	struct frame frame, size_t first, size_t *count);

/* How many of these places belong to the blank that begins at the first. */
size_t blank_places_of_one(const struct blank_place *places, size_t count);

#endif
