/*
 * function: the functions of expressions, by name.
 */
#ifndef BANK_FUNCTION_H
#define BANK_FUNCTION_H

#include "bank/vary/expression.h"

struct evaluation;

/* The values of a call's arguments, with lists flattened. */
struct arguments {
	const struct value *at;
	size_t count;
	size_t place; /* of the call in its expression */
};

struct function {
	const char *name;
	size_t least, most; /* arguments */
	bool lists;         /* takes lists of numbers, too */
	enum value_type type;
	bool (*call)(struct evaluation *evaluation,
		const struct arguments *arguments, struct value *result);
};

/* The function of this name; NULL if there is none. */
const struct function *function_named(const char *name, size_t length);

/* The names of all functions, for suggestions. */
size_t function_count(void);
const char *function_name(size_t i);

#endif
