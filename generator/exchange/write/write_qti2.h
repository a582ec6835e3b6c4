/*
 * write_qti2: a package of items in QTI 2.1.
 */
#ifndef EXCHANGE_WRITE_QTI2_H
#define EXCHANGE_WRITE_QTI2_H

#include "exchange/write/writer.h"

void write_qti2_begin(struct writer *writer);
void write_qti2_question(
	struct writer *writer, const struct quiz_question *question);
void write_qti2_end(struct writer *writer);

#endif
