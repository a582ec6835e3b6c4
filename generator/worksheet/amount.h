/*
 * amount: how much a constraint asks for.
 *
 * A number, or a mapping of `exactly`, or `min` and `max`, and `soft`; for a
 * mean, `target` and `tolerance` replace `exactly`.
 */
#ifndef WORKSHEET_AMOUNT_H
#define WORKSHEET_AMOUNT_H

#include "yaml/fields.h"

struct schema;
struct schema_part;

/* The unit of an amount. */
enum measure {
	MEASURE_ITEMS,
	MEASURE_POINTS,  /* twelfths */
	MEASURE_MINUTES, /* seconds; a plain number is the maximum */
	MEASURE_MEAN,    /* hundredths; a plain number is the target */
	MEASURE_SHARED,  /* items two forms share: {most, soft} */
	MEASURE_COUNT
};

/* most is CONSTRAINT_ANY (blueprint.h) if there is no limit. */
struct amount {
	int least, most;
	bool soft;
};

/* Read an amount; `what` names it in messages. */
bool amount_read(struct reading *reading, const struct node *node,
	const char *what, enum measure measure, struct amount *amount);

/* Whether a value is a mapping with the fields of an amount. */
bool amount_is_mapping(const struct node *node);

/* Write the schema of an amount: a number or a mapping. */
void amount_put_schema(struct schema *schema, enum measure measure);

/* The types of the readers here, for the schema. */
extern const struct schema_part amount_schema;

#endif
