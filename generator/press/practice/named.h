/*
 * named: a question, and all questions that it refers to by "@{question
 * cells}", directly or through others.
 */
#ifndef PRESS_PRACTICE_NAMED_H
#define PRESS_PRACTICE_NAMED_H

#include "bank/item.h"

/* Items, each once. */
struct named {
	struct arena *arena;
	const struct item **at;
	size_t count, room;
};

/* Add an item, and all items that it refers to. */
void named_add(struct named *named, const struct item *item);

/* Whether two of them are enemies. */
bool named_has_enemies(const struct named *named);

#endif
