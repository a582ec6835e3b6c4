/*
 * columns: which column of a table holds which field of a question.
 */
#ifndef EXCHANGE_COLUMNS_H
#define EXCHANGE_COLUMNS_H

#include "exchange/source/table.h"

enum column {
	COLUMN_STEM,
	COLUMN_ANSWER,
	COLUMN_KIND,
	COLUMN_POINTS,
	COLUMN_TAGS,
	COLUMN_DIFFICULTY,
	COLUMN_EXPLANATION,
	COLUMN_SOURCE,
	COLUMN_TITLE,
	COLUMN_IMAGE,
	COLUMN_CHOICE, /* the first of the choices */
	COLUMN_COUNT = COLUMN_CHOICE + 10
};

struct columns {
	size_t at[COLUMN_COUNT]; /* column number plus 1; 0: none */
	size_t first;            /* the first row below the heads */
	bool wrong; /* choices are wrong ones; the answer is one more */
};

/* Find the columns by a row of heads, or by `map`: a field, then the name or
 * number of its column, in turn.  False if no row has heads, or if `map` leaves
 * the stem without a column. */
bool columns_find(const struct table *table, struct text_list map,
	struct columns *columns);

/* The value of a column in a row; "" if it has none. */
const char *columns_get(const struct columns *columns,
	const struct table_row *row, enum column column);

/* Does a field read this column, counted from 0? */
bool columns_reads(const struct columns *columns, size_t at);

#endif
