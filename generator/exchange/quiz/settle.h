/*
 * settle: what a question's answers mean in a bank, by its kind.
 *
 * Platforms give each answer a share of the points; a bank knows right and
 * wrong ones, and some credit.  Questions that no bank can hold are refused.
 */
#ifndef EXCHANGE_SETTLE_H
#define EXCHANGE_SETTLE_H

#include "exchange/quiz/quiz.h"

/* Settle one question that was read. */
void settle_question(struct quiz *quiz, struct quiz_question *question);

#endif
