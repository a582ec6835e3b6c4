/*
 * stimulus_block: what the items of a set ask about, printed once before them.
 */
#ifndef LAYOUT_STIMULUS_BLOCK_H
#define LAYOUT_STIMULUS_BLOCK_H

#include "blocks/block.h"
#include "layout/galley.h"

/*
 * Set a stimulus for the student: who asks about it ("Questions 4–6 refer to
 * the following source."), then its title, text and source beside a rule.
 * The text is moved in from the left by `inset`, as that of items is.
 */
void stimulus_sheet(
	struct frame frame, mpt inset, const struct block *stimulus);

/* Name it to the grader, who has the sheet: "Questions 4–6 refer to …". */
void stimulus_key(struct frame frame, const struct block *stimulus);

#endif
