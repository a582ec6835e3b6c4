/*
 * qti2_process: the rules by which a platform marks an item of QTI 2.1.
 */
#ifndef EXCHANGE_QTI2_PROCESS_H
#define EXCHANGE_QTI2_PROCESS_H

#include "exchange/write/writer.h"

/* Put the processing; an essay has none. */
void qti2_process_put(
	struct writer *writer, const struct quiz_question *question);

#endif
