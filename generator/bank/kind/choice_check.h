/*
 * choice_check: whether the choices of an item go together.
 */
#ifndef BANK_KIND_CHOICE_CHECK_H
#define BANK_KIND_CHOICE_CHECK_H

#include "bank/kind.h"

/* The check of multiple_choice_rules. */
bool choice_check(struct reading *reading, const struct item *item);

#endif
