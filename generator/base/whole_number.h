/*
 * whole_number: numbers as people type them on a command line.
 */
#ifndef BASE_WHOLE_NUMBER_H
#define BASE_WHOLE_NUMBER_H

#include <stdbool.h>
#include <stdint.h>

/* Read a whole number between low and high, in decimal digits alone.  False,
 * and *number untouched, where the text is none. */
bool whole_number(
	const char *text, uint64_t low, uint64_t high, uint64_t *number);

#endif
