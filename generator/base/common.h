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

/* A length times `to` over `from`, rounded towards 0. */
static inline mpt mpt_scaled(mpt length, int64_t to, int64_t from)
{
	return (mpt)(length * to / from);
}

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

static inline bool text_list_has(struct text_list list, const char *text)
{
	for (size_t i = 0; i < list.count; i++)
		if (text_equal(list.at[i], text))
			return true;
	return false;
}

/* For qsort() and bsearch() of texts, by their bytes. */
static inline int text_compare(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static inline char ascii_lower(char byte)
{
	return byte >= 'A' && byte <= 'Z' ? (char)(byte | 0x20) : byte;
}

static inline bool is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

/* Whether it is a letter of ASCII. */
static inline bool is_letter(char byte)
{
	return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
}

#endif
