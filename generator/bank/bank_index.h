/*
 * bank_index: a bank's items by their ids.
 *
 * What items say of each other is checked by an index sorted by id, so that
 * the largest bank takes a second and not an hour.
 */
#ifndef BANK_BANK_INDEX_H
#define BANK_BANK_INDEX_H

#include "bank/bank.h"

/* Sort the bank's items by id, for bank_find() too, and tell which id is that
 * of two. */
void bank_index(struct reading *reading, struct bank *bank);

/* Check that all enemies are other items of the bank, which has its index. */
void bank_check_enemies(struct reading *reading, const struct bank *bank);

#endif
