/*
 * leak_check: leaks told to the author of a bank or a worksheet.
 */
#ifndef BANK_LEAK_CHECK_H
#define BANK_LEAK_CHECK_H

#include "bank/leak/leak.h"

/* Warn of the leaks between items of a bank that could be drawn together: a
 * line for each pair, LEAKS_SHOWN at most, and how many there are. */
void leak_check(struct reading *reading, const struct bank *bank);

enum {
	LEAKS_SHOWN = 20
};

/* Where the stem of a leak is written, whatever its kind calls it. */
struct where leak_place(const struct leak *leak);

/* Warn that there are leaks, at a file as a whole, and of the way out.  pairs
 * says how many, where they stand: "2 pairs of items on forms". */
void leak_warn_of_all(struct errors *errors, const struct source *source,
	size_t pairs, const char *where);

#endif
