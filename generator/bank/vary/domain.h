/*
 * domain: the possible values of a variable: 2..9, [1, 2, 5],
 * {from: 5, to: 80, step: 5}, a single value, or "= a/b".
 */
#ifndef BANK_DOMAIN_H
#define BANK_DOMAIN_H

#include "bank/vary/vary.h"

/* Read variable i of `vars`; formulas may use the names before it.  False, with
 * mistakes reported, if it is wrong; its type is set even then. */
bool domain_read(struct reading *reading, const struct node *vars, uint32_t i,
	const struct names *before, struct variable *variable);

/* Value i of a variable that is drawn, from 0. */
struct value domain_value(const struct variable *variable, uint64_t i);

#endif
