/*
 * draw_fields: what a section's draw is read by.
 *
 * The fields as they are written; draw_read.c makes sense of them together.
 */
#ifndef WORKSHEET_DRAW_FIELDS_H
#define WORKSHEET_DRAW_FIELDS_H

#include "worksheet/worksheet.h"

struct schema_part;

/* A draw, and what it asks for on each tier. */
struct drawing {
	struct draw draw;
	int count[TIER_COUNT];
	int parts[DIFFICULTIES + 1][TIER_COUNT];
	bool soft;
};

/* What it is read by, over a struct drawing. */
extern const struct field_table drawing_table;

/* The most of what is asked for on each tier. */
int drawing_most(const int *counts);

/* What its readers take. */
extern const struct schema_part draw_schema;

#endif
