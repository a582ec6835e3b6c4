/*
 * marks: the names "{#vow}" of places in stimuli, where something is odd about
 * them.
 */
#ifndef BANK_MARKS_H
#define BANK_MARKS_H

struct bank;
struct reading;

/* Warn of marks that are printed as typed, because they are ill written or
 * stand in other texts, and of those that no question names. */
void marks_warn(struct reading *reading, const struct bank *bank);

#endif
