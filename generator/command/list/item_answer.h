/*
 * item_answer: the right answer of an item, as Markdown, apart from any form
 * and its letters.
 */
#ifndef COMMAND_ITEM_ANSWER_H
#define COMMAND_ITEM_ANSWER_H

#include "bank/item.h"

/* The answer, in the arena; several things are separated by "; ", and pairs
 * are written with " = ".  "" if the item has no short answer, as an essay. */
const char *item_answer(struct arena *arena, const struct item *item);

#endif
