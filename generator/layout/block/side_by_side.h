/*
 * side_by_side: put galleys side by side.
 *
 * Each was set in a frame of its own, so its marks are already in place
 * horizontally.  Here they get common rows.
 */
#ifndef LAYOUT_SIDE_BY_SIDE_H
#define LAYOUT_SIDE_BY_SIDE_H

#include "layout/galley.h"

struct beside {
	const struct galley *cells; /* from left to right; may be empty */
	size_t count;
	mpt padding; /* above the first line and below the last */
};

/*
 * Add the cells below the content of the frame's galley.  They share one row,
 * each with its own line spacing, and are read one after the other.  If that
 * row would be high, they are added line by line, so that it can be cut between
 * lines.
 */
void side_by_side_add(struct frame frame, const struct beside *beside,
	mpt above, enum cut cut);

#endif
