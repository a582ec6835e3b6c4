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
void stimulus_sheet(
	struct frame frame, mpt inset, const struct block *stimulus);

/* Name the stimulus for the grader, who has the sheet: "Questions 4–6 refer to
 * …". */
void stimulus_key(struct frame frame, const struct block *stimulus);

#endif
