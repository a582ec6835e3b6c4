/*
 * whole_number: numbers as people type them on a command line.
 */
#ifndef BASE_WHOLE_NUMBER_H
#define BASE_WHOLE_NUMBER_H

#include <stdbool.h>
#include <stdint.h>

/* Read a whole number from low to high, in decimal digits only.  False, and
 * *number untouched, if the text is not one. */
bool whole_number(
	const char *text, uint64_t low, uint64_t high, uint64_t *number);

#endif
