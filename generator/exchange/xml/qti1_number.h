/*
 * qti1_number: questions of QTI 1.2 for a number or a range of numbers.
 */
#ifndef EXCHANGE_QTI1_NUMBER_H
#define EXCHANGE_QTI1_NUMBER_H

#include "exchange/xml/qti1_item.h"

/* Read the numbers that score. */
void qti1_number_read(struct reader *reader, const struct qti1_item *item);

#endif
