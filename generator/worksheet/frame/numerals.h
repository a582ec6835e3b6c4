/*
 * numerals: the signs that questions are numbered with.
 */
#ifndef WORKSHEET_NUMERALS_H
#define WORKSHEET_NUMERALS_H

#include "yaml/fields.h"

struct schema_part;

/* The signs of question numbers. */
enum numerals {
	NUMERALS_DIGITS,
	NUMERALS_CAPITALS, /* A, B, … Z, AA */
	NUMERALS_LETTERS,
	NUMERALS_ROMAN, /* I, II, III */
	NUMERALS_SMALL_ROMAN,
	NUMERALS_COUNT
};

field_reader read_numerals; /* enum numerals */

/* A number above 0 in its numerals: "12", "L", "xii". */
const char *numerals_print(
	struct arena *arena, enum numerals numerals, int number);

/* The types of the readers here, for the schema. */
extern const struct schema_part numerals_schema;

#endif
