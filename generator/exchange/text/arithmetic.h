/*
 * arithmetic: translate formulas of learning platforms into expressions of a
 * bank.
 *
 * Platforms write formulas as in C: pow(a, 2), a % b, log10(a), with variables
 * in braces.  The first thing that expressions lack is named, and the formula
 * refused.
 */
#ifndef EXCHANGE_ARITHMETIC_H
#define EXCHANGE_ARITHMETIC_H

#include "base/buffer.h"
#include "base/common.h"

enum {
	ARITHMETIC_NAMES = 40,
	ARITHMETIC_BYTES = 1000 /* of a formula */
};

/* The variables of a question, and their names in the bank. */
struct arithmetic_names {
	const char *foreign[ARITHMETIC_NAMES];
	const char *own[ARITHMETIC_NAMES];
	size_t count;
};

struct arithmetic {
	struct arena *arena;
	const struct arithmetic_names *names;
	bool plain_log;      /* log() is to the base 10, as in Canvas */
	const char *unknown; /* the first thing without translation */
};

/* The expression of a formula, in the arena; NULL, with `unknown` set, if there
 * is none.  `unknown` must be NULL before. */
const char *arithmetic_write(struct arithmetic *arithmetic, const char *text);

/* Add a variable; false if there are too many. */
bool arithmetic_add(struct arena *arena, struct arithmetic_names *names,
	const char *foreign);

/* The variable's name in the bank; NULL if there is none of this name. */
const char *arithmetic_own(const struct arithmetic_names *names,
	const char *foreign, size_t length);

#endif
