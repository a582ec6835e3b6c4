/*
 * write_table: questions as rows: CSV and Anki's text; and as JSON.
 */
#ifndef EXCHANGE_WRITE_TABLE_H
#define EXCHANGE_WRITE_TABLE_H

#include "exchange/write/writer.h"

void write_table_csv_begin(struct writer *writer);
void write_table_csv(
	struct writer *writer, const struct quiz_question *question);

void write_table_anki_begin(struct writer *writer);
void write_table_anki(
	struct writer *writer, const struct quiz_question *question);

void write_table_json_begin(struct writer *writer);
void write_table_json(
	struct writer *writer, const struct quiz_question *question);
void write_table_json_end(struct writer *writer);

#endif
