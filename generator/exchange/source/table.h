/*
 * table: CSV and TSV as any program writes them: any separator, rows of any
 * length, values over several lines in quotes.
 */
#ifndef EXCHANGE_TABLE_H
#define EXCHANGE_TABLE_H

#include "base/common.h"

struct arena;

struct table_row {
	const char *const *values;
	size_t count;
	uint32_t line; /* where it begins */
};

struct table {
	const struct table_row *rows; /* those that have a value */
	size_t count;
};

/* Read a table.  `separator` 0 is found by what the first lines have. */
struct table table_read(struct arena *arena, const char *text, char separator);

/* The separator that the first lines have in common; 0 if none. */
char table_separator(const char *text);

#endif
