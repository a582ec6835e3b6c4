/*
 * approx: approximate numbers, by MPFR with 128 bits, for values that are no
 * fraction.
 *
 * MPFR rounds correctly, so every machine gets the same bits; the C library's
 * sin() does not promise that.  It is loaded when first needed.
 */
#ifndef BANK_APPROX_H
#define BANK_APPROX_H

#include "bank/vary/rational.h"

enum {
	APPROX_BITS = 128,
	APPROX_DIGITS = 30, /* of approx_decimal() */
	APPROX_LIMBS = APPROX_BITS / (8 * (int)sizeof(unsigned long))
};

/* A number in MPFR's form; never 0, infinite or NaN. */
struct approx {
	unsigned long limbs[APPROX_LIMBS];
	long exponent;
	int sign;
};

/* MPFR's functions, as loaded. */
struct approx_library;

/* Load MPFR; NULL if it is not installed.  The result is in the arena. */
struct arena;
const struct approx_library *approx_load(struct arena *arena);

enum approx_function {
	APPROX_SQRT,
	APPROX_LOG,
	APPROX_EXP,
	APPROX_SIN,
	APPROX_COS,
	APPROX_TAN,
	APPROX_ADD, /* this and the rest take two numbers */
	APPROX_SUBTRACT,
	APPROX_MULTIPLY,
	APPROX_DIVIDE,
	APPROX_POWER,
	APPROX_FUNCTIONS
};

/* An operand: an exact number or an approximate one. */
struct approx_operand {
	const struct rational *exact; /* NULL: approx */
	const struct approx *approx;
};

/* Call a function; those of one number ignore b.  False if the result is 0,
 * infinite or NaN. */
bool approx_call(const struct approx_library *library,
	enum approx_function function, struct approx_operand a,
	struct approx_operand b, struct approx *result);

struct approx approx_pi(const struct approx_library *library);

/* Below, equal to or above 0, as a is less than, equal to or above b. */
int approx_compare(const struct approx_library *library,
	struct approx_operand a, struct approx_operand b);

/* The number rounded to APPROX_DIGITS digits, as an exact one; false if it does
 * not fit. */
bool approx_decimal(const struct approx_library *library,
	const struct approx *number, struct rational *result);

#endif
