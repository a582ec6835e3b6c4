/*
 * qti2: items of QTI 2.1, 2.2 and 3.0.
 */
#ifndef EXCHANGE_QTI2_H
#define EXCHANGE_QTI2_H

#include "exchange/intake/reader.h"

bool qti2_is_likely(const struct source *source);
void qti2_read(struct reader *reader);

#endif
