/*
 * qti2_kinds: the answers of each interaction of QTI 2.
 */
#ifndef EXCHANGE_QTI2_KINDS_H
#define EXCHANGE_QTI2_KINDS_H

#include "exchange/xml/qti2_item.h"

/* Read the answers of an item with one interaction, outside a line. */
void qti2_kinds_read(struct reader *reader, const struct qti2_item *item,
	const struct qti2_interaction *interaction);

/* The content of an element as text of the bank, without notes within. */
const char *qti2_kinds_text(struct reader *reader, const struct xml *element);

/* Is it a note that is shown after an answer? */
bool qti2_kinds_is_note(const struct xml *element);

#endif
