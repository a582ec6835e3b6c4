/*
 * guide_rank: which lessons of a guide are kept first if room is scarce.
 *
 * Ranks count from 1 in each group.  Those of terms are spread evenly over
 * time.  In other groups an item that overlaps with one ranked before, its
 * enemy, comes last, because its lesson stands on the page already.  Short
 * lessons come before long ones.  Of others, those come first whose tags were
 * ranked least, so that all subjects have their part; then those with the most
 * enemies, because much in the bank is about them.
 */
#ifndef BLOCKS_GUIDE_RANK_H
#define BLOCKS_GUIDE_RANK_H

#include "blocks/guide/guide_blocks.h"

enum {
	GUIDE_RANKED = 200 /* the most that are ranked by these rules; the rest
			      of a group is ranked in its order */
};

/*
 * The ranks of terms that are in the order of their dates: the first, the last,
 * then always one in the middle of the longest gap.
 */
void guide_rank_terms(struct arena *arena, int *ranks, size_t count);

/*
 * Fill in the ranks that are 0, one group after the other, from the lowest.
 * Items that are ranked already come before all others.
 */
void guide_rank(struct arena *arena, struct taught_list taught,
	const int *groups, int *ranks);

#endif
