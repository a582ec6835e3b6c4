/*
 * qti1_kinds: the kind and the answers of an item of QTI 1.2, by its type or
 * its shape.
 */
#ifndef EXCHANGE_QTI1_KINDS_H
#define EXCHANGE_QTI1_KINDS_H

#include "exchange/xml/qti1_item.h"

/* Set the kind and the answers of the reader's question. */
void qti1_kinds_read(struct reader *reader, const struct qti1_item *item);

#endif
