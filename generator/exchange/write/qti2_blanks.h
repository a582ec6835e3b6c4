/*
 * qti2_blanks: texts with blanks in QTI 2.1: fields, menus, or words to drag.
 */
#ifndef EXCHANGE_QTI2_BLANKS_H
#define EXCHANGE_QTI2_BLANKS_H

#include "exchange/write/writer.h"

/* Put the declarations and the text, up to the body's end. */
void qti2_blanks_put(
	struct writer *writer, const struct quiz_question *question);

#endif
