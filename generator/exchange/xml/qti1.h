/*
 * qti1: QTI 1.2, as Canvas, Blackboard and Common Cartridge write it.
 */
#ifndef EXCHANGE_QTI1_H
#define EXCHANGE_QTI1_H

#include "exchange/intake/reader.h"

bool qti1_is_likely(const struct source *source);
void qti1_read(struct reader *reader);

#endif
