/*
 * draw_fields: the fields of a section's draw.
 *
 * The fields as written; draw_read.c checks and combines them.
 */
#ifndef WORKSHEET_DRAW_FIELDS_H
#define WORKSHEET_DRAW_FIELDS_H

#include "worksheet/worksheet.h"

struct schema_part;

/* A draw, and its numbers on each tier. */
struct drawing {
	struct draw draw;
	int count[TIER_COUNT];
	int parts[DIFFICULTIES + 1][TIER_COUNT];
	bool soft;
};

/* The table that reads a struct drawing. */
extern const struct field_table draw_fields_table;

/* The largest of the counts of the tiers. */
int draw_fields_most(const int *counts);

/* The types of the readers here, for the schema. */
extern const struct schema_part draw_fields_schema;

#endif
