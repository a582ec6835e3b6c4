/*
 * csv_pool: Blackboard's questions, in a table without heads.
 */
#ifndef EXCHANGE_CSV_POOL_H
#define EXCHANGE_CSV_POOL_H

#include "exchange/intake/reader.h"
#include "exchange/source/table.h"

/* Read a row: the type, the question, and answers, each followed by "correct"
 * or "incorrect".  False if the row does not begin with a type. */
bool csv_pool_read(struct reader *reader, const struct table_row *row);

#endif
