/*
 * formula: TeX between the marks of learning platforms.
 */
#ifndef EXCHANGE_FORMULA_H
#define EXCHANGE_FORMULA_H

#include "base/buffer.h"

#include <stdbool.h>

enum formula_place {
	FORMULA_IN_LINE,
	FORMULA_MAYBE_APART, /* platforms differ; in a line unless alone */
	FORMULA_APART        /* on a line of its own */
};

struct formula {
	const char *tex;
	size_t length;
	const char *end; /* of its closing mark */
	enum formula_place place;
};

/* The formula that begins here: $$…$$, \(…\) or \[…\], or $…$ if what it holds
 * looks like TeX. */
bool formula_at(const char *text, struct formula *formula);

/* Write it between marks of a bank's text. */
void formula_put(struct buffer *out, const struct formula *formula, bool apart);

/* Write TeX for a file without HTML: between dollars if they may be and
 * formula_at() reads them so, else between \(…\) or \[…\]. */
void formula_put_plain(struct buffer *out, const char *tex, size_t length,
	bool apart, bool bracketed);

#endif
