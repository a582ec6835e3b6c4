/*
 * marks: warnings about the marks "{#vow}" of places in stimuli.
 */
#ifndef BANK_MARKS_H
#define BANK_MARKS_H

struct bank;
struct reading;

/* Warn of marks that print as typed, because they are misspelled or in other
 * texts, and of marks that no question names. */
void marks_warn(struct reading *reading, const struct bank *bank);

#endif
