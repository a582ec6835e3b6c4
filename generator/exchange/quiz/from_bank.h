/*
 * from_bank: turn the items of a bank into questions, for export.
 *
 * It reads the YAML nodes of items, which loading the bank has checked.
 */
#ifndef EXCHANGE_FROM_BANK_H
#define EXCHANGE_FROM_BANK_H

#include "bank/bank.h"
#include "exchange/quiz/quiz.h"

/* For items whose numbers vary. */
struct from_bank {
	uint64_t seed;
	size_t variants; /* of an item, at most */
};

/* Add all items, and each stimulus before the first item that refers to it.
 * What no other format has is reported as a loss. */
void from_bank(struct quiz *quiz, const struct bank *bank,
	const struct from_bank *how);

#endif
