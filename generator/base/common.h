/*
 * common: the few types and helpers that every station uses.
 */
#ifndef BASE_COMMON_H
#define BASE_COMMON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define LENGTH(array) (sizeof(array) / sizeof(*(array)))

/* A length on paper, in thousandths of a point (1/72 inch). */
typedef int32_t mpt;

/* Points a student can earn: 18 is one and a half. */
typedef int32_t twelfths;

enum {
	POINT = 12,       /* twelfths */
	MPT = 1000,       /* one point */
	MPT_INCH = 72000, /* one inch */
	MPT_CM = 28346    /* one centimetre, to the nearest mpt */
};

/* Strings, none of them NULL, owned by whoever made the list. */
struct text_list {
	const char *const *at;
	size_t count;
};

/* Whether two texts are equal.  In a search the first byte nearly always
 * decides. */
static inline bool text_equal(const char *a, const char *b)
{
	return *a == *b && strcmp(a, b) == 0;
}

#endif
