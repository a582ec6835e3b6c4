/*
 * named: a question with those that it names, "@{question cells}", and that
 * these name in turn.
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

/* Add an item, and all that it comes to name. */
void named_add(struct named *named, const struct item *item);

/* Are two of them enemies? */
bool named_has_enemies(const struct named *named);

#endif
