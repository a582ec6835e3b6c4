/*
 * plural: which form of a word goes with a number.
 *
 * The rules are those of Unicode's CLDR, turned into C when Pensum is built
 * (plurals.awk).  They go by the number as it is printed: in some languages
 * "1.0" takes another form than "1".
 */
#ifndef WORDS_PLURAL_H
#define WORDS_PLURAL_H

#include "base/common.h"

/* CLDR's names.  Every language has the last one. */
enum plural {
	PLURAL_ZERO,
	PLURAL_ONE,
	PLURAL_TWO,
	PLURAL_FEW,
	PLURAL_MANY,
	PLURAL_OTHER,
	PLURAL_COUNT
};

/* A number as rules ask about it, by CLDR's letters. */
struct operands {
	int64_t i; /* its whole part */
	int64_t v; /* how many decimals are printed */
	int64_t w; /* the same without zeros at the end */
	int64_t f; /* the decimals, as a number */
	int64_t t; /* the same without zeros at the end */
	int64_t e; /* a compact number's exponent: always 0 here */
};

struct plural_rule {
	const char *locale; /* "pt", "pt-PT" */
	enum plural (*of)(const struct operands *operands);
	uint8_t forms;  /* that the language has: a bit for each */
	uint8_t single; /* of these, the ones that one number alone takes */
};

/* The rule of a language tag; NULL where CLDR has none for a language that
 * Pensum prints. */
const struct plural_rule *plural_rule(const char *tag);

/* The form for a number in ASCII: "2", "2.5", "⅓", "2⅓". */
enum plural plural_of(const struct plural_rule *rule, const char *number);

/* The forms that numbers on a page take, a bit for each: those to 200, halves
 * and thirds.  Spanish has one for millions, which is not among them. */
uint8_t plural_usual(const struct plural_rule *rule);

/* "one"; and the form of a name, PLURAL_COUNT for none. */
const char *plural_name(enum plural plural);
enum plural plural_named(const char *name);

/* The names of all, as a list to choose the nearest from. */
struct text_list plural_names(void);

/* Made by plurals.awk. */
extern const struct plural_rule plural_rules[];
extern const size_t plural_rule_count;

#endif
