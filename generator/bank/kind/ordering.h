/*
 * ordering: steps to be put in the right order.
 */
#ifndef BANK_KIND_ORDERING_H
#define BANK_KIND_ORDERING_H

#include "bank/kind.h"

struct ordering {
	const char *stem;
	struct text_list sequence; /* in the right order; 2 to 26 */
};

extern const struct kind_rules ordering_rules;

#endif
