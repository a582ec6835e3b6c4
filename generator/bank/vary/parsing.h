/*
 * parsing: the state of parsing an expression, and the nodes it makes.
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
	/* Parses a whole expression, for brackets and arguments. */
	const struct expression *(*whole)(struct parsing *parsing);
};

/* Record a fault, unless there is one already.  Returns NULL. */
const struct expression *parsing_fail(
	struct parsing *parsing, size_t at, const char *what, const char *hint);

/* Advance to the next token. */
void parsing_advance(struct parsing *parsing);

/* Whether the next token is this sign; parsing_expect() also consumes it, or
 * records the message as a fault. */
bool parsing_is_sign(const struct parsing *parsing, char sign);
bool parsing_expect(struct parsing *parsing, char sign, const char *what);

/* A new node; parsing_two() makes one with two operands. */
struct expression *parsing_part(struct parsing *parsing,
	enum operation operation, enum value_type type, size_t at);
const struct expression *parsing_two(struct parsing *parsing,
	enum operation operation, size_t at, const struct expression *a,
	const struct expression *b);

/* Whether a part is of a type; records a fault if not.  The part may be NULL,
 * after a fault. */
bool parsing_has_type(struct parsing *parsing, const struct expression *part,
	enum value_type type);

#endif
