/*
 * date_hint: how a text that is no date might be written as one.
 */
#ifndef BANK_DATE_HINT_H
#define BANK_DATE_HINT_H

#include "bank/date/date.h"

/* The hint for a fault of date_read(), or NULL. */
const char *date_hint(struct arena *arena, const char *text,
	enum date_fault fault, const struct moment *wrong);

#endif
