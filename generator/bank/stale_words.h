/*
 * stale_words: texts that chance or a layout makes untrue.
 *
 * "Both A and B" names other choices once they are shuffled, and line 12 of a
 * passage is another line in large print.
 */
#ifndef BANK_STALE_WORDS_H
#define BANK_STALE_WORDS_H

#include "bank/item.h"
#include "yaml/fields.h"

struct bank;

enum {
	STALE_WORDS_SHOWN = 20
};

/* Warnings as they are counted: a large bank would have thousands. */
struct stale_words {
	struct reading *reading;
	const char *shown[STALE_WORDS_SHOWN]; /* texts that differ */
	size_t count;                         /* of them */
	size_t hidden;                        /* warnings about others */
};

/* Count a warning about a text, and report it with a hint unless there were too
 * many already.  `format` takes the text, `hint` nothing. */
void stale_words_warn(struct stale_words *words, struct where at,
	const char *text, const char *message, const char *hint);

/* Warn of all such texts in a bank. */
void stale_words_check(struct reading *reading, const struct bank *bank);

#endif
