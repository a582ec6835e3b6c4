/*
 * record_order: whether a record has the forms that its run prints, in the
 * order in which it prints them.
 */
#ifndef RECORD_RECORD_ORDER_H
#define RECORD_RECORD_ORDER_H

#include "record/record_read.h"

/*
 * Count the tiers of each form into recorded->tier_count, and check the forms,
 * which were read from this list.  Returns false, with the mistakes in the
 * reading's errors, if one is missing, in the wrong place or there twice.
 */
bool record_order_check(struct reading *reading, const struct node *list,
	struct recorded *recorded);

#endif
