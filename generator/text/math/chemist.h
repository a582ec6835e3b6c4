/*
 * chemist: a chemical text while it is read, and what all of it is made of.
 */
#ifndef TEXT_MATH_CHEMIST_H
#define TEXT_MATH_CHEMIST_H

#include "text/math/parser.h"

/* A chemical text while it is read. */
struct chemistry {
	struct parser *parser;
	struct parser_list list;
	const struct math **slot; /* where the last part was put */
	struct math *last;        /* it, if it can carry scripts; else NULL */
	bool begins;              /* a word begins here */
};

/* Add a part; `carries`: scripts may follow it. */
void chemist_add(struct chemistry *chemistry, struct math *part, bool carries);

/* The byte so far ahead; '\0' behind the end. */
char chemist_peek(const struct chemistry *chemistry, size_t ahead);

/* Does a word end before this byte? */
bool chemist_ends_word(char byte);

/* An upright sign. */
struct math *chemist_symbol(
	struct chemistry *chemistry, uint32_t code, enum math_class class);

/* Raise or lower what is small behind the last part, or behind nothing before
 * an isotope. */
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
