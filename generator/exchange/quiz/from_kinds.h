/*
 * from_kinds: the fields of an item of each kind as a question's.
 *
 * It reads the YAML nodes of items, which loading the bank has checked.
 */
#ifndef EXCHANGE_FROM_KINDS_H
#define EXCHANGE_FROM_KINDS_H

#include "bank/item.h"
#include "exchange/quiz/quiz.h"

/* Add the fields of the item's kind; a kind that no other format has is
 * refused. */
void from_kinds_add(struct quiz *quiz, struct quiz_question *question,
	const struct item *item);

/* The text of a field, or NULL. */
const char *from_kinds_text(const struct node *node, const char *field);

#endif
