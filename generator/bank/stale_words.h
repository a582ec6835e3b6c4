/*
 * stale_words: texts that a shuffle or a layout makes untrue.
 *
 * "Both A and B" means other choices once they are shuffled, and line 12 of a
 * passage is a different line in large print.
 */
#ifndef BANK_STALE_WORDS_H
#define BANK_STALE_WORDS_H

#include "bank/item.h"
#include "yaml/fields.h"

struct bank;

enum {
	STALE_WORDS_SHOWN = 20
};

/* The warnings so far.  They are limited, because a large bank may have
 * thousands. */
struct stale_words {
	struct reading *reading;
	const char *shown[STALE_WORDS_SHOWN]; /* distinct texts */
	size_t count;                         /* of those */
	size_t hidden;                        /* warnings not shown */
};

/* Count a warning about a text, and report it with its hint unless there are
 * too many.  `message` is a format for the text. */
void stale_words_warn(struct stale_words *words, struct where at,
	const char *text, const char *message, const char *hint);

/* Warn of all such texts in a bank. */
void stale_words_check(struct reading *reading, const struct bank *bank);

#endif
