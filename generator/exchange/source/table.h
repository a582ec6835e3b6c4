/*
 * table: read CSV and TSV: any separator, rows of any length, quoted values
 * that span lines.
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
	const struct table_row *rows; /* without empty ones */
	size_t count;
};

/* Read a table, in the arena.  `separator` 0 means to find it in the first
 * lines.  A first line "sep=;" wins over both. */
struct table table_read(struct arena *arena, const char *text, char separator);

/* The most frequent separator of the first lines; 0 if there is none. */
char table_separator(const char *text);

#endif
