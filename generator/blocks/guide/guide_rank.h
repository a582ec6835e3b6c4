/*
 * guide_rank: which lessons of a guide are kept first if room is scarce.
 *
 * Ranks count from 1 in each group.  Those of terms are spread evenly over
 * time.  In other groups an item that overlaps with one ranked before, its
 * enemy, comes last, because its lesson stands on the page already.  Short
 * lessons come before long ones.  Among lessons of similar length, those whose
 * tags have been ranked least come first, so that every subject has its share;
 * then those with the most enemies, because much of the bank is about them.
 */
#ifndef BLOCKS_GUIDE_RANK_H
#define BLOCKS_GUIDE_RANK_H

#include "blocks/guide/guide_blocks.h"

enum {
	GUIDE_RANKED = 200 /* the most that are ranked by these rules; the rest
			      of a group is ranked in its order */
};

/*
 * Rank terms that are in the order of their dates: the first, the last, then
 * repeatedly one in the middle of the longest gap.
 */
void guide_rank_terms(struct arena *arena, int *ranks, size_t count);

/*
 * Fill in the ranks that are 0, one group after the other, from the lowest.
 * Items that already have a rank count as ranked before all others.
 */
void guide_rank(struct arena *arena, struct taught_list taught,
	const int *groups, int *ranks);

#endif
