/*
 * irrational: the functions whose values are rarely rational.  Where one is, it
 * is exact: sqrt(9/4), log(8, 2), cos(0).
 */
#ifndef BANK_IRRATIONAL_H
#define BANK_IRRATIONAL_H

#include "bank/vary/function.h"

typedef bool irrational(struct evaluation *evaluation,
	const struct arguments *arguments, struct value *result);

/* Rows of function.c's table.  log() is natural if it gets no base. */
irrational irrational_sqrt, irrational_log, irrational_exp, irrational_sin,
	irrational_cos, irrational_tan, irrational_pi;

#endif
