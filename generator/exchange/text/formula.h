/*
 * formula: TeX in the delimiters of learning platforms.
 */
#ifndef EXCHANGE_FORMULA_H
#define EXCHANGE_FORMULA_H

#include "base/buffer.h"

#include <stdbool.h>

enum formula_place {
	FORMULA_IN_LINE,
	FORMULA_MAYBE_APART, /* platforms differ; displayed only if alone */
	FORMULA_APART        /* on a line of its own */
};

struct formula {
	const char *tex;
	size_t length;
	const char *end; /* behind the closing delimiter */
	enum formula_place place;
};

/* Read the formula that begins here: $$…$$, \(…\) or \[…\], or $…$ if its
 * content looks like TeX.  False if there is none. */
bool formula_at(const char *text, struct formula *formula);

/* Write a formula in the delimiters of a bank's text; `apart`: displayed. */
void formula_put(struct buffer *out, const struct formula *formula, bool apart);

/* Write TeX for a file without HTML: in dollars if formula_at() would read it
 * back from there, else in \(…\).  Displayed TeX (`apart`) goes in \[…\], and
 * `bracketed` rules out dollars. */
void formula_put_plain(struct buffer *out, const char *tex, size_t length,
	bool apart, bool bracketed);

#endif
