/*
 * qti1_blanks: texts with blanks as Canvas has them: their names stand in the
 * text, and each has its answers or its menu.
 */
#ifndef EXCHANGE_QTI1_BLANKS_H
#define EXCHANGE_QTI1_BLANKS_H

#include "exchange/write/writer.h"

/* Put the text of any question, with the names of its blanks. */
void qti1_blanks_stem(
	struct writer *writer, const struct quiz_question *question);

/* Put the answers of the blanks. */
void qti1_blanks_put(
	struct writer *writer, const struct quiz_question *question);

#endif
