/*
 * bank_index: index a bank's items by id.
 *
 * References between items are checked with an index sorted by id, so that the
 * largest bank takes a second, not an hour.
 */
#ifndef BANK_BANK_INDEX_H
#define BANK_BANK_INDEX_H

#include "bank/bank.h"

/* Sort the bank's items by id, also for bank_find(), and report duplicate
 * ids. */
void bank_index(struct reading *reading, struct bank *bank);

/* Check that all enemies are other items of the bank.  Call after
 * bank_index(). */
void bank_index_check_enemies(struct reading *reading, const struct bank *bank);

#endif
