/*
 * plural: which form of a word goes with a number.
 *
 * The rules are those of Unicode's CLDR, turned into C when Pensum is built
 * (plurals.awk).  They apply to the number as printed: in some languages "1.0"
 * takes a different form from "1".
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

/* A number as the rules see it, by CLDR's letters. */
struct operands {
	int64_t i; /* its whole part */
	int64_t v; /* the number of decimals printed */
	int64_t w; /* v without zeros at the end */
	int64_t f; /* the decimals, as a number */
	int64_t t; /* f without zeros at the end */
	int64_t e; /* a compact number's exponent: always 0 here */
};

struct plural_rule {
	const char *locale; /* "pt", "pt-PT" */
	enum plural (*of)(const struct operands *operands);
	uint8_t forms;  /* a bit for each form of the language */
	uint8_t single; /* those that only one number takes */
};

/* The rule of a language tag; NULL if Pensum prints no language with that
 * tag. */
const struct plural_rule *plural_rule(const char *tag);

/* The form for a number in ASCII: "2", "2.5", "⅓", "2⅓". */
enum plural plural_of(const struct plural_rule *rule, const char *number);

/* The forms that numbers on a page take, a bit for each: numbers to 200, halves
 * and thirds.  This leaves out, for example, the Spanish form for millions. */
uint8_t plural_usual(const struct plural_rule *rule);

/* The name of a form, "one"; the form of a name, PLURAL_COUNT if unknown. */
const char *plural_name(enum plural plural);
enum plural plural_named(const char *name);

/* All names, for suggestions. */
struct text_list plural_names(void);

/* Made by plurals.awk. */
extern const struct plural_rule plural_rules[];
extern const size_t plural_rule_count;

#endif
