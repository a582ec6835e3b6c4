/*
 * from_number: the answer of a numeric item, as platforms write it.
 *
 * Platforms know decimals and absolute tolerances.  A bank also has fractions,
 * formulas and tolerances in percent.
 */
#ifndef EXCHANGE_FROM_NUMBER_H
#define EXCHANGE_FROM_NUMBER_H

#include "bank/item.h"
#include "exchange/quiz/quiz.h"

/* Add the answers of a numeric item, with tolerance and unit. */
void from_number(struct quiz *quiz, struct quiz_question *question,
	const struct item *item);

#endif
