/*
 * columns_unread: columns of a table that nothing reads.
 */
#ifndef EXCHANGE_COLUMNS_UNREAD_H
#define EXCHANGE_COLUMNS_UNREAD_H

#include "exchange/intake/columns.h"
#include "exchange/intake/reader.h"

/* Warn of each that has values. */
void columns_unread(struct reader *reader, const struct table *table,
	const struct columns *columns);

/* Does a row lose a value so?  The time that a game gives for an answer is no
 * part of a question. */
bool columns_unread_loses(const struct table *table,
	const struct columns *columns, const struct table_row *row);

#endif
