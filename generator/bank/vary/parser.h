/*
 * parser: an expression that is being read, and its parts that are made.
 */
#ifndef BANK_PARSER_H
#define BANK_PARSER_H

#include "bank/vary/token.h"

struct parser {
	struct arena *arena;
	const char *text;
	size_t length;
	const struct names *names;
	struct fault *fault;
	struct token token; /* the next */
	int depth;
	/* Parses what may stand between brackets. */
	const struct expression *(*whole)(struct parser *parser);
};

/* Record the first fault; NULL. */
const struct expression *parser_fail(
	struct parser *parser, size_t at, const char *what, const char *hint);

/* Go on to the next token. */
void parser_advance(struct parser *parser);

/* Whether the next is a sign; or go past it, or fail with this message. */
bool parser_is_sign(const struct parser *parser, char sign);
bool parser_expect(struct parser *parser, char sign, const char *what);

/* A new part; one of two operands, whose type follows. */
struct expression *parser_part(struct parser *parser, enum operation operation,
	enum value_type type, size_t at);
const struct expression *parser_two(struct parser *parser,
	enum operation operation, size_t at, const struct expression *a,
	const struct expression *b);

/* Whether a part, which may be NULL after a fault, is of a type; fails if
 * not. */
bool parser_has_type(struct parser *parser, const struct expression *part,
	enum value_type type);

#endif
