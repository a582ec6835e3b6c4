/*
 * choice_check: check the choices of an item against each other.
 */
#ifndef BANK_KIND_CHOICE_CHECK_H
#define BANK_KIND_CHOICE_CHECK_H

#include "bank/kind.h"

/* kind.h's check for multiple-choice items. */
bool choice_check(struct reading *reading, const struct item *item);

#endif
