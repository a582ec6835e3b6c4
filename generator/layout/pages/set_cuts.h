/*
 * set_cuts: find the cuts that would separate items from their stimulus.
 *
 * A set is a stimulus and its items: consecutive galleys with the same `set`.
 * On one page, they can all be seen at once.
 */
#ifndef LAYOUT_SET_CUTS_H
#define LAYOUT_SET_CUTS_H

#include "layout/galley.h"

/* The part that a cut before a row would split. */
enum part {
	PART_NO_SET,
	PART_LONG_SET, /* a set longer than a page */
	PART_SET
};

/* Whether a galley is the stimulus of a set. */
bool set_cuts_is_stimulus(const struct galley *galley);

/*
 * For each row of the galleys in turn, what a cut before it would split.  Cuts
 * inside an item, which are bad for other reasons, are PART_NO_SET.  Returns
 * NULL if there are no sets.  page is the height that a page holds, all columns
 * together.
 */
const enum part *set_cuts_parts(struct arena *arena,
	const struct galley *galleys, size_t count, mpt page);

#endif
