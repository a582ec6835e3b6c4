/*
 * atom: what stands between the operators of an expression: numbers, texts,
 * names, calls, lists and brackets.
 */
#ifndef BANK_ATOM_H
#define BANK_ATOM_H

#include "bank/vary/parsing.h"

/* Parse one; NULL, with the fault set, if there is none. */
const struct expression *atom_parse(struct parsing *parsing);

#endif
