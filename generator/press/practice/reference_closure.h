/*
 * reference_closure: a question, and all questions that it refers to by
 * "@{question cells}", directly or through others.
 */
#ifndef PRESS_PRACTICE_NAMED_H
#define PRESS_PRACTICE_NAMED_H

#include "bank/item.h"

/* Items, each once. */
struct reference_closure {
	struct arena *arena;
	const struct item **at;
	size_t count, room;
};

/* Add an item, and all items that it refers to. */
void reference_closure_add(
	struct reference_closure *closure, const struct item *item);

/* Whether two of them are enemies. */
bool reference_closure_has_enemies(const struct reference_closure *closure);

#endif
