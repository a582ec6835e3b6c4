/*
 * qti2_number: a question of QTI 2 for one number, in a field of its text.
 */
#ifndef EXCHANGE_QTI2_NUMBER_H
#define EXCHANGE_QTI2_NUMBER_H

#include "exchange/xml/qti2_item.h"

/* Does an item ask for one number, in one field? */
bool qti2_number_is(const struct qti2_item *item);

/* Read the number, its tolerance and its unit.  In the text, the character of
 * the first gap stands for the field. */
void qti2_number_read(
	struct reader *reader, const struct qti2_item *item, const char *text);

#endif
