/*
 * joint_task: sections whose questions make one common task.
 *
 * Their terms are numbered in the order of their dates or placed on a drawn
 * time line.  Each term is a question of its own; blocks that belong to all of
 * them follow the last.
 */
#ifndef BLOCKS_JOINT_TASK_H
#define BLOCKS_JOINT_TASK_H

#include "blocks/build.h"

/* Whether a section is such a task. */
bool joint_task_is(const struct section *section);

/* Add the blocks of one term, which is to be put in order or placed on a time
 * line, to its question. */
void joint_task_order(struct builder *builder, struct block *question,
	const struct drawn *drawn);
void joint_task_strip(struct builder *builder, struct block *question,
	const struct drawn *drawn);

/* Add the blocks after the questions of the builder's section. */
void joint_task_end(struct builder *builder, struct block *section);

/* The number that a term gets, in the arena: "2", or "2 or 3" where its date
 * leaves that open. */
const char *joint_task_ranks(struct arena *arena, const struct wording *wording,
	const struct form_section *section, const struct drawn *drawn);

#endif
