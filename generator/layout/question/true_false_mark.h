/*
 * true_false_mark: T and F before a statement, one of them to be circled.
 *
 * They stand in a column of their own between the number and the statement, so
 * that those of all items are below each other and are marked, and read, at a
 * glance.
 */
#ifndef LAYOUT_TRUE_FALSE_MARK_H
#define LAYOUT_TRUE_FALSE_MARK_H

#include "layout/question/question.h"

/* What a statement is moved in by. */
mpt true_false_mark_width(struct frame frame);

/* Put the letters before the question's first row; ringed, the right one is an
 * answer. */
void true_false_mark_sheet(
	const struct setting *setting, const struct block *mark);
void true_false_mark_key(
	const struct setting *setting, const struct block *mark);

#endif
