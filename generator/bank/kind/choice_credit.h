/*
 * choice_credit: the share of the points that a choice earns though it is not
 * right.
 */
#ifndef BANK_KIND_CHOICE_CREDIT_H
#define BANK_KIND_CHOICE_CREDIT_H

#include "yaml/fields.h"

enum {
	CHOICE_CREDIT_ALL = 1000 /* a share that is all of the points */
};

/* int, in thousandths of the points; between 0 and all of them. */
field_reader read_choice_credit;

/* The same of a text, which may also be 0 or all. */
bool choice_credit_parse(const char *text, int *credit);

/* Its type in a schema. */
#define CHOICE_CREDIT_JSON                                                     \
	"\"type\": [\"number\", \"string\"], "                                 \
	"\"exclusiveMinimum\": 0, \"exclusiveMaximum\": 1, "                   \
	"\"pattern\": \"^(0?[.][0-9]+|[0-9]+/[0-9]+|[¼½¾⅓⅔⅙⅚])$\""

/* The points that a share of an item's is, as printed: "½", "0.3"; NULL for
 * none. */
const char *choice_credit_print(
	struct arena *arena, int credit, twelfths points);

#endif
