/*
 * length: numbers with decimals and lengths, as they are written.
 */
#ifndef TEXT_LENGTH_H
#define TEXT_LENGTH_H

#include "base/common.h"

#include <stdbool.h>
#include <stdint.h>

/*
 * Read a number of at most three decimals as thousandths, and move *text past
 * it.  A decimal point needs at least one digit on each side.
 */
bool length_number(const char **text, int64_t *thousandths);

/* Read a length, "4cm"; false if the text is not one. */
bool length_parse(const char *text, mpt *length);

#endif
