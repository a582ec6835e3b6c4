/*
 * write_gift: questions in GIFT and in Aiken's format.
 */
#ifndef EXCHANGE_WRITE_GIFT_H
#define EXCHANGE_WRITE_GIFT_H

#include "exchange/write/writer.h"

/* Write one question. */
void write_gift_question(
	struct writer *writer, const struct quiz_question *question);
void write_gift_aiken(
	struct writer *writer, const struct quiz_question *question);

#endif
