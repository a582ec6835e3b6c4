/*
 * import_summary: the outcome of an import, by kind of question.
 */
#ifndef EXCHANGE_IMPORT_SUMMARY_H
#define EXCHANGE_IMPORT_SUMMARY_H

#include "base/buffer.h"
#include "exchange/quiz/quiz.h"

/* Report each question that was left out, and put a summary by kind.  Returns
 * the number of questions left out or with losses. */
size_t import_summary(struct quiz *quiz, struct buffer *out);

#endif
