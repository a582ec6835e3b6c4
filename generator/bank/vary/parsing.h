/*
 * parsing: an expression that is being read, and its parts that are made.
 */
#ifndef BANK_PARSING_H
#define BANK_PARSING_H

#include "bank/vary/token.h"

struct parsing {
	struct arena *arena;
	const char *text;
	size_t length;
	const struct names *names;
	struct fault *fault;
	struct token token; /* the next */
	int depth;
	/* Parses what may stand between brackets. */
	const struct expression *(*whole)(struct parsing *parsing);
};

/* Record the first fault; NULL. */
const struct expression *parsing_fail(
	struct parsing *parsing, size_t at, const char *what, const char *hint);

/* Go on to the next token. */
void parsing_advance(struct parsing *parsing);

/* Whether the next is a sign; or go past it, or fail with this message. */
bool parsing_is_sign(const struct parsing *parsing, char sign);
bool parsing_expect(struct parsing *parsing, char sign, const char *what);

/* A new part; one of two operands, whose type follows. */
struct expression *parsing_part(struct parsing *parsing,
	enum operation operation, enum value_type type, size_t at);
const struct expression *parsing_two(struct parsing *parsing,
	enum operation operation, size_t at, const struct expression *a,
	const struct expression *b);

/* Whether a part, which may be NULL after a fault, is of a type; fails if
 * not. */
bool parsing_has_type(struct parsing *parsing, const struct expression *part,
	enum value_type type);

#endif
