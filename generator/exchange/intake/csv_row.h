/*
 * csv_row: one row of a table as a question.
 */
#ifndef EXCHANGE_CSV_ROW_H
#define EXCHANGE_CSV_ROW_H

#include "exchange/intake/columns.h"
#include "exchange/intake/reader.h"

/* Read a row whose columns are known. */
void csv_row_read(struct reader *reader, const struct columns *columns,
	const struct table_row *cells, enum markup markup);

#endif
