/*
 * joint_task: set a section whose questions are one task.
 *
 * All of them go into one galley; each keeps its number and points.  The galley
 * is cut between questions rather than moved off the first page.
 */
#ifndef LAYOUT_JOINT_TASK_H
#define LAYOUT_JOINT_TASK_H

#include "blocks/block.h"
#include "layout/galley.h"

struct joint_task {
	struct frame frame;   /* a whole column, on the questions' galley */
	struct galley *other; /* for what follows; may stay empty */
	mpt margin;           /* for the questions' numbers */
	const struct block *section;
	bool key; /* this is the grader's list */
};

/*
 * Set the questions close together, and the time line on which they are to be
 * placed.
 *
 * Each question's rows carry its number; other rows belong to all questions.
 */
void joint_task_set(const struct joint_task *task);

#endif
