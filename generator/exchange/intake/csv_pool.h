/*
 * csv_pool: Blackboard's questions in a table without heads.
 */
#ifndef EXCHANGE_CSV_POOL_H
#define EXCHANGE_CSV_POOL_H

#include "exchange/intake/reader.h"
#include "exchange/source/table.h"

/* Read a row of Blackboard's: the type, the question, and answers with
 * "correct" or "incorrect" behind each.  False if it is none. */
bool csv_pool_read(struct reader *reader, const struct table_row *row);

#endif
