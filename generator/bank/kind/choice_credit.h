/*
 * choice_credit: partial credit, the share of the points that a wrong choice
 * earns.
 */
#ifndef BANK_KIND_CHOICE_CREDIT_H
#define BANK_KIND_CHOICE_CREDIT_H

#include "yaml/fields.h"

enum {
	CHOICE_CREDIT_ALL = 1000 /* all of the points */
};

/* A reader: int, in thousandths of the points, above 0 and below all. */
field_reader read_choice_credit;

/* Parse a credit in thousandths, which may also be 0 or all; false if the text
 * is none. */
bool choice_credit_parse(const char *text, int *credit);

/* The type of a credit in a schema. */
#define CHOICE_CREDIT_JSON                                                     \
	"\"type\": [\"number\", \"string\"], "                                 \
	"\"exclusiveMinimum\": 0, \"exclusiveMaximum\": 1, "                   \
	"\"pattern\": \"^(0?[.][0-9]+|[0-9]+/[0-9]+|[¼½¾⅓⅔⅙⅚])$\""

/* The points of a credit, as printed: "½", "0.3"; NULL for none. */
const char *choice_credit_print(
	struct arena *arena, int credit, twelfths points);

#endif
