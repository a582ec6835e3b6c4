/*
 * wording: texts that chance or a layout makes untrue.
 *
 * "Both A and B" names other choices once they are shuffled, and line 12 of a
 * passage is another line in large print.
 */
#ifndef BANK_WORDING_H
#define BANK_WORDING_H

#include "bank/item.h"
#include "yaml/fields.h"

struct bank;

enum {
	WORDING_SHOWN = 20
};

/* Warnings as they are counted: a large bank would have thousands. */
struct wording {
	struct reading *reading;
	const char *shown[WORDING_SHOWN]; /* texts that differ */
	size_t count;                     /* of them */
	size_t hidden;                    /* warnings about others */
};

/* Count a warning about a text, and say it with a way out where there are not
 * too many yet.  `format` is of the text and `hint` of nothing. */
void wording_warn(struct wording *wording, struct where at, const char *text,
	const char *message, const char *hint);

/* Warn of all such texts in a bank. */
void wording_check(struct reading *reading, const struct bank *bank);

#endif
