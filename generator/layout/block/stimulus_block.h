/*
 * stimulus_block: a stimulus, printed once before the items on it.
 */
#ifndef LAYOUT_STIMULUS_BLOCK_H
#define LAYOUT_STIMULUS_BLOCK_H

#include "blocks/block.h"
#include "layout/galley.h"

/*
 * Set a stimulus for the student: which questions refer to it ("Questions 4–6
 * refer to the following source."), then its title, text and source beside a
 * rule.  The text is indented by `inset`, as items are.
 */
void stimulus_block_sheet(
	struct frame frame, mpt inset, const struct block *stimulus);

/*
 * Find the line numbers of its places, as stimulus_block_sheet() counts lines
 * in such a frame, whose galley must be empty.
 */
void stimulus_block_lines(struct frame frame, mpt inset,
	const struct block *stimulus, int *lines);

/* Name it to the grader, who has the sheet: "Questions 4–6 refer to …". */
void stimulus_block_key(struct frame frame, const struct block *stimulus);

#endif
