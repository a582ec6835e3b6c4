/*
 * evaluate: the value of an expression.
 */
#ifndef BANK_EVALUATE_H
#define BANK_EVALUATE_H

#include "bank/vary/expression.h"

/* The state of an evaluation.  Start with arena, fetch and context set. */
struct evaluation {
	struct arena *arena;
	/* The value of a variable; false, with the fault set, if it has none */
	bool (*fetch)(struct evaluation *evaluation, size_t variable,
		struct value *value);
	void *context;
	const struct approx_library *library; /* NULL until needed */
	struct fault fault;
};

/* Compute an expression; false, with the fault set, if it has no value. */
bool evaluate(struct evaluation *evaluation,
	const struct expression *expression, struct value *result);

/* Record a fault; false. */
bool evaluate_fail(struct evaluation *evaluation, enum fault_kind kind,
	size_t at, const char *what);

/* A function or an operation on numbers, exact or approximate. */
struct rough {
	enum approx_function function;
	const struct value *a, *b; /* b is NULL for one of one number */
	size_t at;                 /* its place */
};

bool evaluate_approx(struct evaluation *evaluation, struct rough rough,
	struct value *result);

/* A number as an exact one, of APPROX_DIGITS digits if it is approximate. */
bool evaluate_decimal(struct evaluation *evaluation, const struct value *value,
	size_t at, struct rational *result);

/* Compare two numbers; false, with the fault set, if MPFR is missing. */
bool evaluate_compare(struct evaluation *evaluation, const struct value *a,
	const struct value *b, size_t at, int *order);

bool evaluate_power(struct evaluation *evaluation, const struct value *a,
	const struct value *b, size_t at, struct value *result);

/* MPFR; NULL, with the fault set, if it is not installed. */
const struct approx_library *evaluate_library(
	struct evaluation *evaluation, size_t at);

#endif
