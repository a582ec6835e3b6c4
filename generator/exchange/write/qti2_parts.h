/*
 * qti2_parts: parts that all items of QTI 2.1 share.
 */
#ifndef EXCHANGE_QTI2_PARTS_H
#define EXCHANGE_QTI2_PARTS_H

#include "exchange/write/writer.h"

/* Put a text that is blocks of its own. */
void qti2_parts_blocks(struct writer *writer, const char *text);

/* Write a declaration: begin it, put its right answers, and end it. */
void qti2_parts_begin(struct writer *writer, const char *ident,
	const char *cardinality, const char *base);
void qti2_parts_value(struct writer *writer, const char *value);
void qti2_parts_end(struct writer *writer);

/* "c3": the identifier of number i, from 0. */
const char *qti2_parts_ident(
	struct writer *writer, const char *letter, size_t i);

/* End the declarations and begin the text. */
void qti2_parts_body(
	struct writer *writer, const struct quiz_question *question);

/* Does a wrong choice earn part of the points? */
bool qti2_parts_earns(const struct quiz_question *question);

#endif
