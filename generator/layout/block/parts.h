/*
 * parts: an item's parts, each behind its letter.
 *
 * Each part is set in a galley of its own, as if it were an item, and so
 * its kind need not know that it is none; the first part's rows then go on
 * below the lead-in, from which it never parts.
 */
#ifndef LAYOUT_PARTS_H
#define LAYOUT_PARTS_H

#include "layout/kind.h"

/*
 * Set a part of the item that the task is of, whose points are the task's,
 * below what its frame's galley holds; `above` is the space over it.
 */
void part_set(const struct task *task, size_t index, mpt above);

/* Set what stands before the first part: the lead-in, and its help. */
void parts_lead(const struct task *task);

#endif
