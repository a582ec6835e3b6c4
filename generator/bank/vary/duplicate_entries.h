/*
 * duplicate_entries: entries of an item's lists that print alike in one
 * combination.
 */
#ifndef BANK_DUPLICATE_ENTRIES_H
#define BANK_DUPLICATE_ENTRIES_H

#include "yaml/node.h"

/* Do two choices of an item, or two entries of another list that must differ,
 * print alike?  Tiers and parts are included. */
bool duplicate_entries_in(struct arena *arena, const struct node *item);

#endif
