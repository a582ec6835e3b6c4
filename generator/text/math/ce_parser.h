/*
 * ce_parser: the state of reading \ce{…}, and what its text is read with.
 */
#ifndef TEXT_MATH_CE_PARSER_H
#define TEXT_MATH_CE_PARSER_H

#include "text/math/parser.h"

struct ce_parser {
	struct parser *parser;
	struct parser_list list;
	const struct math **slot; /* the link to the last part */
	struct math *last;        /* that part; NULL: it carries no scripts */
	bool begins;              /* a word begins here */
};

/* Add a part; `carries`: it can carry scripts. */
void ce_parser_add(
	struct ce_parser *chemistry, struct math *part, bool carries);

/* The byte this far ahead; '\0' behind the end. */
char ce_parser_peek(const struct ce_parser *chemistry, size_t ahead);

/* Does a word end before this byte? */
bool ce_parser_ends_word(char byte);

/* An upright sign. */
struct math *ce_parser_symbol(
	struct ce_parser *chemistry, uint32_t code, enum math_class class);

/* Attach a script to the last part, above or below it.  If no part can carry
 * it, as before an isotope, it is attached to an empty one. */
void ce_parser_attach(struct ce_parser *chemistry, bool up, struct math *small);

/* Read the digits behind a letter or bracket, as a subscript. */
void ce_parser_count(struct ce_parser *chemistry);

/* Read the formula between two dollars. */
struct math *ce_parser_dollars(struct ce_parser *chemistry);

/* Read "\bond{#}", or "{-}", which is a hyphen; false if neither is next. */
bool ce_parser_bond(struct ce_parser *chemistry);

/* Read a number, "0.5". */
struct math *ce_parser_digits(struct ce_parser *chemistry);

#endif
