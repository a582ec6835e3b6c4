/*
 * figures_far: numbers that take a row of zeros to write out: 6.02 × 10^23.
 */
#ifndef BANK_FIGURES_FAR_H
#define BANK_FIGURES_FAR_H

#include "bank/vary/figures.h"

/*
 * The figures to print a number with: as given, or in scientific notation with
 * the same significant figures where it would end in more than nine zeros or
 * have more than five between decimal sign and first figure.  A format that
 * asks for decimals, a fraction or a sign keeps them.
 */
struct figures figures_far(struct rational number, struct figures given);

/* How many significant figures a number has: 3 of 6.02 × 10^23; 0 if it has no
 * finite decimals. */
int figures_far_count(struct rational number);

#endif
