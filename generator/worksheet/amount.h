/*
 * amount: how much a constraint asks for.
 *
 * A number, or a mapping of `exactly`, or `min` and `max`, and `soft`; a mean
 * has `target` and `tolerance` instead of `exactly`.
 */
#ifndef WORKSHEET_AMOUNT_H
#define WORKSHEET_AMOUNT_H

#include "yaml/fields.h"

struct schema;
struct schema_part;

/* In what an amount is measured. */
enum measure {
	MEASURE_ITEMS,
	MEASURE_POINTS,  /* twelfths */
	MEASURE_MINUTES, /* seconds; a number alone is the most */
	MEASURE_MEAN,    /* hundredths; a number alone is a target */
	MEASURE_SHARED,  /* items that two forms share: {most, soft} */
	MEASURE_COUNT
};

/* most is CONSTRAINT_ANY (blueprint.h) where there is no limit. */
struct amount {
	int least, most;
	bool soft;
};

/* Read an amount; what names it in messages. */
bool amount_read(struct reading *reading, const struct node *node,
	const char *what, enum measure measure, struct amount *amount);

/* Whether a value is a mapping whose fields are those of an amount. */
bool amount_is_mapping(const struct node *node);

/* Write what an amount may be: a number or a mapping. */
void amount_put_schema(struct schema *schema, enum measure measure);

/* What its readers take. */
extern const struct schema_part amount_schema;

#endif
