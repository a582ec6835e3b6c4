/*
 * record_order: whether a record lists the forms of its run in the order in
 * which they are printed.
 */
#ifndef RECORD_RECORD_ORDER_H
#define RECORD_RECORD_ORDER_H

#include "record/record_read.h"

/*
 * Count the tiers of each form into recorded->tier_count, and check the forms,
 * which were read from this list.  Returns false and reports errors if a form
 * is missing, misplaced or listed twice.
 */
bool record_order_check(struct reading *reading, const struct node *list,
	struct recorded *recorded);

#endif
