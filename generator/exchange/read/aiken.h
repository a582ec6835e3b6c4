/*
 * aiken: a question, its choices behind letters, and "ANSWER: B".
 */
#ifndef EXCHANGE_AIKEN_H
#define EXCHANGE_AIKEN_H

#include "exchange/intake/reader.h"

bool aiken_is_likely(const struct source *source);
void aiken_read(struct reader *reader);

#endif
