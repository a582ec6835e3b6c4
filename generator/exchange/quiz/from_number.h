/*
 * from_number: the number that a numeric item asks for, as platforms write it.
 *
 * They know decimals and an absolute tolerance; a bank also has fractions,
 * formulas and a tolerance in percent.
 */
#ifndef EXCHANGE_FROM_NUMBER_H
#define EXCHANGE_FROM_NUMBER_H

#include "bank/item.h"
#include "exchange/quiz/quiz.h"

/* Add the answers of a numeric item, with tolerance and unit. */
void from_number(struct quiz *quiz, struct quiz_question *question,
	const struct item *item);

#endif
