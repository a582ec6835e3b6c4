/*
 * formula: TeX between the marks of learning platforms.
 */
#ifndef EXCHANGE_FORMULA_H
#define EXCHANGE_FORMULA_H

#include "base/buffer.h"

#include <stdbool.h>

struct formula {
	const char *tex;
	size_t length;
	const char *end; /* of its closing mark */
	bool displayed;  /* on a line of its own */
};

/* The formula that begins here: $$…$$, \(…\) or \[…\], or $…$ if what it holds
 * looks like TeX. */
bool formula_at(const char *text, struct formula *formula);

/* Write it between marks of a bank's text. */
void formula_put(
	struct buffer *out, const struct formula *formula, const char *mark);

#endif
