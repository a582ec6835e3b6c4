/*
 * from_kinds: what an item of each kind asks and answers, as a question.
 *
 * Items are read by their YAML nodes, which a loaded bank has checked.
 */
#ifndef EXCHANGE_FROM_KINDS_H
#define EXCHANGE_FROM_KINDS_H

#include "bank/item.h"
#include "exchange/quiz/quiz.h"

/* Add what the item's kind has; a question of a kind that nobody else has is
 * refused. */
void from_kinds_add(struct quiz *quiz, struct quiz_question *question,
	const struct item *item);

/* The text of a field, or NULL. */
const char *from_kinds_text(const struct node *node, const char *field);

#endif
