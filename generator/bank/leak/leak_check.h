/*
 * leak_check: report leaks to the author of a bank or a worksheet.
 */
#ifndef BANK_LEAK_CHECK_H
#define BANK_LEAK_CHECK_H

#include "bank/leak/leak.h"

/* Warn of the leaks between items of a bank that could be drawn together: a
 * line for each pair, at most LEAKS_SHOWN, and their number. */
void leak_check(struct reading *reading, const struct bank *bank);

enum {
	LEAKS_SHOWN = 20
};

/* The place of a leak's text in its file, a stem's under any field name. */
struct where leak_check_place(const struct leak *leak);

/* The text that gives the answer away, for "%s gives away": "the stem", "a
 * choice". */
const char *leak_check_text(const struct leak *leak);

/* Warn about leaks for a file as a whole, and suggest a way out.  `pairs` is
 * their number, and `where` says where they occur: "2 pairs of items on
 * forms". */
void leak_check_warn(struct errors *errors, const struct source *source,
	size_t pairs, const char *where);

/* The answer given away, shortened if it is long. */
const char *leak_check_answer(struct arena *arena, const struct leak *leak);

/* Added if each of two items gives away the answer of the other. */
#define LEAK_CHECK_BACK ", and the other way round"

#endif
