/*
 * together: sections whose questions are one task.
 *
 * All of them go into one galley; each keeps its number and its points.  That
 * galley is rather cut between questions than moved off the first page.
 */
#ifndef LAYOUT_TOGETHER_H
#define LAYOUT_TOGETHER_H

#include "blocks/block.h"
#include "layout/galley.h"

struct together {
	struct frame frame;   /* a whole column, on the questions' galley */
	struct galley *other; /* for what comes behind, may stay empty */
	mpt margin;           /* that the questions' numbers stand in */
	const struct block *section;
	bool key; /* this is the grader's list */
};

/*
 * Set the questions, close together, and the time line that they are to be
 * placed on.
 *
 * Their rows know whose they are; other rows belong to all of them.
 */
void together_set(const struct together *together);

#endif
