/*
 * code_range: ranges of code points, for tables of letters.
 */
#ifndef BASE_CODE_RANGE_H
#define BASE_CODE_RANGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct code_range {
	uint32_t first, last;
};

/* Is a code point in one of these ranges, in ascending order? */
static inline bool code_range_has(
	const struct code_range *ranges, size_t count, uint32_t code)
{
	for (size_t i = 0; i < count && code >= ranges[i].first; i++)
		if (code <= ranges[i].last)
			return true;
	return false;
}

#endif
