/*
 * repeated: rows that are printed again at the top of a page.
 *
 * They are decoration for screen readers, which have read them once already.
 */
#ifndef LAYOUT_REPEATED_H
#define LAYOUT_REPEATED_H

#include "layout/galley.h"

/* Begin to set rows that will be repeated, without answers or elements, until
 * repeated_end() is called with the result. */
struct repeated {
	struct replies *replies;
	size_t elements;
	uint32_t parent;
};
struct repeated repeated_begin(struct desk *desk);

/* All rows of a galley as one, with space below, in the desk's arena. */
struct row *repeated_end(struct frame frame, const struct repeated *begun,
	const struct galley *galley, mpt below);

/* A row as it is repeated. */
struct row *repeated_row(struct frame frame, const struct row *row);

/* Two of them, one above the other; either may be NULL. */
struct row *repeated_both(
	struct frame frame, struct row *above, struct row *below);

#endif
