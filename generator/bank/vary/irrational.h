/*
 * irrational: the functions whose values are rarely fractions.  Where one is,
 * it is exact: sqrt(9/4), log(8, 2), cos(0).
 */
#ifndef BANK_IRRATIONAL_H
#define BANK_IRRATIONAL_H

#include "bank/vary/function.h"

typedef bool irrational(struct evaluation *evaluation,
	const struct arguments *arguments, struct value *result);

/* For function.c's table: log() is the natural one, or has a base. */
irrational irrational_sqrt, irrational_log, irrational_exp, irrational_sin,
	irrational_cos, irrational_tan, irrational_pi;

#endif
