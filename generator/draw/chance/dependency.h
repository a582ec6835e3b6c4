/*
 * dependency: items that need others on their form.
 *
 * "@{question cells}" prints the number of a question.  A form that has the
 * item with this text must have that question, too.
 */
#ifndef DRAW_DEPENDENCY_H
#define DRAW_DEPENDENCY_H

#include "draw/chance/choose.h"

/* Does something with the name of a question, "cells" or "biology/cells". */
typedef void dependency_visit(void *context, const char *name);

/* Visit the names of the questions whose numbers an item's texts print, those
 * of its parts, tiers and source among them. */
void dependency_names(struct arena *arena, const struct item *item,
	dependency_visit *visit, void *context);

/* Find, for each item of a worksheet's banks, the others that its texts name.
 * True if any does. */
bool dependency_find(struct arena *arena, const struct worksheet *worksheet,
	struct pool_item *items, size_t count);

/* Is an item on the form of this slot, drawn or pinned? */
bool dependency_on_form(
	const struct chosen *chosen, uint32_t item, size_t slot);

/* Does each form have all items that its items name? */
bool dependency_complete(const struct chosen *chosen);

#endif
