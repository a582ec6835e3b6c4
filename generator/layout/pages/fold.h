/*
 * fold: answers in a strip at the foot of each page, to be folded under.
 */
#ifndef LAYOUT_FOLD_H
#define LAYOUT_FOLD_H

#include "blocks/block.h"
#include "layout/galley.h"
#include "record/record.h"

/* The answers of a form, in few words each, by item number from 1. */
struct fold {
	struct galley *answers;
	/* Whose they are; NULL where there is none, as on a tier that leaves
	 * one out. */
	const struct block **questions;
	size_t count;
};

/* Set the answers of all items, up to a number, over the page's whole width. */
struct fold fold_new(
	struct desk *desk, const struct block *form, size_t numbers);

/*
 * The strip of a page (from 1): the line to fold along, and below it the
 * answers of the items that begin on the page.
 *
 * No rows where none does.  What is set goes where the frame is.
 */
struct galley fold_strip(struct frame frame, const struct fold *fold,
	const struct item_pages *pages, int page);

/* Report that the answers of a page leave its questions no room. */
void fold_refuse(struct desk *desk, const struct fold *fold,
	const struct item_pages *pages, int page);

#endif
