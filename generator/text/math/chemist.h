/*
 * chemist: the parts that a chemical text is read with.
 */
#ifndef TEXT_MATH_CHEMIST_H
#define TEXT_MATH_CHEMIST_H

#include "text/math/parser.h"

/* A chemical text while it is read. */
struct chemistry {
	struct parser *parser;
	struct parser_list list;
	const struct math **slot; /* the link to the last part */
	struct math *last;        /* that part; NULL: it carries no scripts */
	bool begins;              /* a word begins here */
};

/* Add a part; `carries`: it can carry scripts. */
void chemist_add(struct chemistry *chemistry, struct math *part, bool carries);

/* The byte this far ahead; '\0' behind the end. */
char chemist_peek(const struct chemistry *chemistry, size_t ahead);

/* Does a word end before this byte? */
bool chemist_ends_word(char byte);

/* An upright sign. */
struct math *chemist_symbol(
	struct chemistry *chemistry, uint32_t code, enum math_class class);

/* Attach a script to the last part, above or below it.  If no part can carry
 * it, as before an isotope, it is attached to an empty one. */
void chemist_attach(struct chemistry *chemistry, bool up, struct math *small);

/* Read the digits behind a letter or bracket, as a subscript. */
void chemist_count(struct chemistry *chemistry);

/* Read the formula between two dollars. */
struct math *chemist_dollars(struct chemistry *chemistry);

/* Read "\bond{#}", or "{-}", which is a hyphen; false if neither is next. */
bool chemist_bond(struct chemistry *chemistry);

/* Read a number, "0.5". */
struct math *chemist_digits(struct chemistry *chemistry);

#endif
