/*
 * figures_notation: scientific notation for numbers with long rows of zeros:
 * 6.02 × 10^23.
 */
#ifndef BANK_FIGURES_NOTATION_H
#define BANK_FIGURES_NOTATION_H

#include "bank/vary/figures.h"

/*
 * The format to print a number in: the given one, or scientific notation with
 * the same significant figures if the number would end in more than nine zeros
 * or have more than five between decimal sign and first figure.  A format that
 * asks for decimals, a fraction or a sign stays.
 */
struct figures figures_notation(struct rational number, struct figures given);

/* The number of significant figures: 3 in 6.02 × 10^23; 0 if the number is 0 or
 * its decimals have no end. */
int figures_notation_count(struct rational number);

#endif
