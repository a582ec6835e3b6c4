/*
 * set_cuts: where a cut would part items from what they are about.
 *
 * A set is a stimulus and its items, galleys of one number that stand in a
 * row.  While they share a page, all can be seen at once.
 */
#ifndef LAYOUT_SET_CUTS_H
#define LAYOUT_SET_CUTS_H

#include "layout/galley.h"

/* What a cut before a row parts. */
enum part {
	PART_NO_SET,
	PART_LONG_SET, /* one that is longer than a page anyway */
	PART_SET
};

/* Whether a galley is what a set is about. */
bool reach_is_stimulus(const struct galley *galley);

/*
 * What a cut before each row of the galleys parts, row after row; those
 * within an item, which are bad for other reasons, part nothing.  NULL where
 * there are no sets.  page is how much a page holds, all columns together.
 */
const enum part *reach_parts(struct arena *arena, const struct galley *galleys,
	size_t count, mpt page);

#endif
