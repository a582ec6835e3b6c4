/*
 * columns_unread: find the columns of a table that no field reads.
 */
#ifndef EXCHANGE_COLUMNS_UNREAD_H
#define EXCHANGE_COLUMNS_UNREAD_H

#include "exchange/intake/columns.h"
#include "exchange/intake/reader.h"

/* Warn of each such column that has values. */
void columns_unread(struct reader *reader, const struct table *table,
	const struct columns *columns);

/* Does a row have a value in such a column?  A game's time limit does not
 * count, since it is no part of a question. */
bool columns_unread_loses(const struct table *table,
	const struct columns *columns, const struct table_row *row);

#endif
