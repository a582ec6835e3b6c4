/*
 * qti1_calculated: Canvas's questions whose numbers vary.
 */
#ifndef EXCHANGE_QTI1_CALCULATED_H
#define EXCHANGE_QTI1_CALCULATED_H

#include "exchange/xml/qti1_item.h"

/* Read the variables, before any text of the item.  Does nothing for items
 * without. */
void qti1_calculated_begin(struct reader *reader, const struct qti1_item *item);

/* Read the formula. */
void qti1_calculated_read(struct reader *reader, const struct qti1_item *item);

#endif
