/*
 * practice_node: a practice packet as a worksheet file, for its record.
 */
#ifndef PRESS_PRACTICE_NODE_H
#define PRESS_PRACTICE_NODE_H

#include "press/practice/practice.h"

/* The worksheet as a teacher would have written it. */
const struct node *practice_node(struct reading *reading,
	const struct worksheet *worksheet, const struct practice *practice);

#endif
