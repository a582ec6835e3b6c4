/*
 * true_false: a statement, and whether it is true.
 */
#ifndef BANK_KIND_TRUE_FALSE_H
#define BANK_KIND_TRUE_FALSE_H

#include "bank/kind.h"

struct true_false {
	const char *stem;
	bool answer;
	const char *correction; /* of a false statement; NULL if not given */
};

extern const struct kind_rules true_false_rules;

#endif
