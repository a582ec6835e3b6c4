/*
 * length: numbers with decimals and lengths, as they are written.
 */
#ifndef TEXT_LENGTH_H
#define TEXT_LENGTH_H

#include "base/common.h"

#include <stdbool.h>
#include <stdint.h>

/*
 * Read a number of at most three decimals as thousandths, and move *text
 * behind it.  At least one digit must stand before the point and behind it.
 */
bool length_number(const char **text, int64_t *thousandths);

/* A text of the length, "4cm"; false where it is none. */
bool length_parse(const char *text, mpt *length);

#endif
