/*
 * order: the fields of a bank in the order in which people write them.
 */
#ifndef EXCHANGE_ORDER_H
#define EXCHANGE_ORDER_H

#include "yaml/node.h"

/*
 * The tree of a bank with its fields in order: an item's id, kind and points,
 * then those of its kind, then the others.  Unknown fields follow in the order
 * in which they stand.
 */
const struct node *order_bank(struct arena *arena, const struct node *root);

#endif
