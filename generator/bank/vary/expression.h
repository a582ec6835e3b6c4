/*
 * expression: the expressions of a bank, on numbers, truth values and texts.
 *
 * There are no loops and no definitions, so the length of an expression limits
 * its time.  Types are checked in parsing; those of the variables are known by
 * then.
 */
#ifndef BANK_EXPRESSION_H
#define BANK_EXPRESSION_H

#include "bank/vary/value.h"

struct arena;

enum {
	EXPRESSION_BYTES = 2000, /* of one, at most */
	EXPRESSION_DEPTH = 60,
	EXPRESSION_ARGUMENTS = 32,
	EXPRESSION_LISTED = 200 /* numbers of a list */
};

enum operation {
	OPERATION_CONSTANT,
	OPERATION_VARIABLE,
	OPERATION_NEGATE,
	OPERATION_NOT,
	OPERATION_AND,
	OPERATION_OR,
	OPERATION_ADD,
	OPERATION_SUBTRACT,
	OPERATION_MULTIPLY,
	OPERATION_DIVIDE,
	OPERATION_POWER,
	OPERATION_EQUAL,
	OPERATION_UNEQUAL,
	OPERATION_LESS,
	OPERATION_LESS_EQUAL,
	OPERATION_MORE,
	OPERATION_MORE_EQUAL,
	OPERATION_IF,
	OPERATION_PICK,
	OPERATION_LIST,
	OPERATION_CALL
};

struct function;

/* A part of an expression. */
struct expression {
	enum operation operation;
	enum value_type type; /* VALUE_NUMBER for any number */
	size_t at;            /* its place in the text; of an operation, that
				 of its sign */
	union {
		struct value constant;
		size_t variable; /* its index among the names */
		const struct function *function;
	};
	const struct expression *parts[3]; /* operands; of a call the first */
	const struct expression *next;     /* next argument of its call */
	size_t count;                      /* of a call's or list's parts */
};

/* A fault in an expression, or in computing it. */
enum fault_kind {
	FAULT_NONE,
	FAULT_SYNTAX,
	FAULT_ZERO, /* a division by zero */
	FAULT_VALUE /* any other expression without a value */
};

struct fault {
	enum fault_kind kind;
	size_t at;        /* bytes from the expression's start */
	const char *what; /* a message without its place */
	const char *hint; /* or NULL */
	const char *name; /* the unknown name, if it is one, or NULL */
};

/* The names that an expression may use, and their types. */
struct names {
	const char *const *at;
	const enum value_type *types;
	size_t count;
	const bool *wrong; /* those with mistakes of their own; NULL: none */
};

/* Parse a text of this length; NULL, with *fault set, if it is wrong.  The
 * names must outlive the expression. */
const struct expression *expression_parse(struct arena *arena, const char *text,
	size_t length, const struct names *names, struct fault *fault);

/* Is it a word of the language, which no variable can be named? */
bool expression_reserves(const char *name);

/* The length of the name that a text begins with; 0 if it begins with none. */
size_t expression_name(const char *text);

/* "a number", "a text": a type, for messages. */
const char *expression_type_name(enum value_type type);

#endif
