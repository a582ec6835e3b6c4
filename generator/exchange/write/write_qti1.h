/*
 * write_qti1: a package of QTI 1.2 as Canvas takes it.
 */
#ifndef EXCHANGE_WRITE_QTI1_H
#define EXCHANGE_WRITE_QTI1_H

#include "exchange/write/writer.h"

void write_qti1_begin(struct writer *writer);
void write_qti1_question(
	struct writer *writer, const struct quiz_question *question);

/* Close the quiz and pack it with its pictures. */
void write_qti1_end(struct writer *writer);

#endif
