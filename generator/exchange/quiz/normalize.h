/*
 * normalize: put a question's answers into the terms of a bank, by its kind.
 *
 * Platforms give each answer a share of the points.  A bank has right and wrong
 * answers and some partial credit.  A question that no bank can hold is
 * refused.
 */
#ifndef EXCHANGE_NORMALIZE_H
#define EXCHANGE_NORMALIZE_H

#include "exchange/quiz/quiz.h"

/* Normalize a question that a reader has finished. */
void normalize_question(struct quiz *quiz, struct quiz_question *question);

#endif
