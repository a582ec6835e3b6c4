/*
 * symbol: the letters and signs that LaTeX has names for.
 */
#ifndef TEXT_MATH_SYMBOL_H
#define TEXT_MATH_SYMBOL_H

#include "text/math/math.h"

struct symbol {
	const char *name; /* without its backslash */
	uint32_t code;    /* 0 for the name of a function, set as letters */
	enum math_class class;
	unsigned flags;   /* of enum math_flag */
	const char *said; /* NULL: its name */
};

struct symbols {
	const struct symbol *at;
	size_t count;
};

extern const struct symbols symbol_letters, symbol_signs, symbol_rare;

/* The symbol of a name; NULL if there is none. */
const struct symbol *symbol_find(const char *name, size_t length);

/* The symbol of a character typed as itself; its class is MATH_CLASSES if it
 * means nothing in a formula. */
struct symbol symbol_typed(uint32_t code);

/* How a code point is said, or NULL. */
const char *symbol_said(uint32_t code);

#endif
