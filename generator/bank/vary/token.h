/*
 * token: the words and signs of an expression.
 */
#ifndef BANK_TOKEN_H
#define BANK_TOKEN_H

#include "bank/vary/expression.h"

enum token_kind {
	TOKEN_END,
	TOKEN_NUMBER,
	TOKEN_TEXT, /* in quotes */
	TOKEN_NAME,
	TOKEN_SIGN, /* an operator, which may be a word, or a bracket */
	TOKEN_WRONG /* with the fault set */
};

struct token {
	enum token_kind kind;
	size_t at, length;
	char sign; /* one for each operator: '<' 'l' (<=) '>' 'g' (>=) '=' '!'
		      (not equal) '&' '|' '~' (not), others as themselves */
	struct rational number;
};

/* The token at or after a place of a text of this length. */
struct token token_next(
	const char *text, size_t length, size_t at, struct fault *fault);

#endif
