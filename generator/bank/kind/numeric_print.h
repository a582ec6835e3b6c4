/*
 * numeric_print: the answers of a numeric item, as its language prints them.
 */
#ifndef BANK_KIND_NUMERIC_PRINT_H
#define BANK_KIND_NUMERIC_PRINT_H

#include "bank/kind.h"

/* The value and the other right ones, without the unit. */
struct text_list numeric_print_values(
	struct arena *arena, const struct item *item);

/* The ends of the accepted range; false if only the values are right. */
bool numeric_print_range(struct arena *arena, const struct item *item,
	const char **low, const char **high);

#endif
