/*
 * leak: items that give the answer of another away.
 *
 * A draw may put any two items of a bank on one form, and then the stem of
 * the one should not name what the other asks for.
 */
#ifndef BANK_LEAK_H
#define BANK_LEAK_H

#include "bank/bank.h"

/*
 * Warn of each stem that holds the answer of another item of the bank, word
 * for word without regard to case, unless the two are enemies.
 *
 * A warning must be worth reading.  So there is none for answers of no
 * telling word, as "true" or "H2O"; for words of the bank's title and what
 * stands in stem after stem, which is the topic and no secret; for what the
 * item's own stem says; and for a date or another number unless the stem
 * also shares a telling word with what it answers.
 */
void leak_check(struct reading *reading, const struct bank *bank);

#endif
