/*
 * fold: short answers in a strip at the foot of each page, to be folded under.
 */
#ifndef LAYOUT_FOLD_H
#define LAYOUT_FOLD_H

#include "blocks/block.h"
#include "layout/galley.h"
#include "record/record.h"

/* The short answers of a form, by item number from 1. */
struct fold {
	struct galley *answers;
	/* Their questions; NULL if the form has none of this number, as on a
	 * tier that leaves it out. */
	const struct block **questions;
	size_t count;
};

/* Set the answers of items 1 to `numbers`, over the page's whole width. */
struct fold fold_new(
	struct desk *desk, const struct block *form, size_t numbers);

/*
 * The strip of a page (from 1): the line to fold along, and below it the
 * answers of the items that begin on the page.
 *
 * Has no rows if no item begins on the page.
 */
struct galley fold_strip(struct frame frame, const struct fold *fold,
	const struct item_pages *pages, int page);

/* Report that the answers of a page leave its questions no room. */
void fold_refuse(struct desk *desk, const struct fold *fold,
	const struct item_pages *pages, int page);

#endif
