/*
 * side_by_side: galleys put side by side.
 *
 * Each was set in a frame of its own, so that its marks already stand where
 * they belong from left to right; here they get rows in common.
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
 * Add the cells below what the frame's galley holds: in one row, each at its
 * own pace, and read one after the other; but line by line where that row
 * would be high, so that it can be cut between lines.
 */
void beside_add(struct frame frame, const struct beside *beside, mpt above,
	enum cut cut);

#endif
