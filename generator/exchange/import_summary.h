/*
 * import_summary: what became of the questions of an import.
 */
#ifndef EXCHANGE_IMPORT_SUMMARY_H
#define EXCHANGE_IMPORT_SUMMARY_H

#include "base/buffer.h"
#include "exchange/quiz/quiz.h"

/* Report each question that was left out, and add a summary by kind.  Returns
 * how many questions are not whole. */
size_t import_summary(struct quiz *quiz, struct buffer *out);

#endif
