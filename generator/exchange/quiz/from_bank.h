/*
 * from_bank: the items of a bank as questions, to be written for others.
 *
 * Items are read by their YAML nodes, which a loaded bank has checked.
 */
#ifndef EXCHANGE_FROM_BANK_H
#define EXCHANGE_FROM_BANK_H

#include "bank/bank.h"
#include "exchange/quiz/quiz.h"

/* How items whose numbers vary become questions. */
struct from_bank {
	uint64_t seed;
	size_t variants; /* of each, at most */
};

/* Add all items; a stimulus stands before the first that asks about it.  What
 * no other format has is reported as a loss. */
void from_bank(struct quiz *quiz, const struct bank *bank,
	const struct from_bank *how);

#endif
