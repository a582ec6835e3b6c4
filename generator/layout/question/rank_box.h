/*
 * rank_box: a box before a term, for its number in the order of dates.
 */
#ifndef LAYOUT_RANK_BOX_H
#define LAYOUT_RANK_BOX_H

#include "layout/question/question.h"

/* What a term is moved in by. */
mpt rank_box_width(const struct setting *setting);

/* How wide the boxes of a section are in a list: as the widest rank. */
mpt rank_box_widest(struct frame frame, const struct block *section);

/* Put a box before what was set of the question; with the rank in it, in a
 * list. */
void rank_box_sheet(const struct setting *setting, const struct block *blank);
void rank_box_key(const struct setting *setting, const struct block *blank);

#endif
