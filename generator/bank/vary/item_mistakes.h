/*
 * item_mistakes: report all mistakes of an item whose numbers vary, in one run.
 *
 * They are found in one of its variants or, if none can be made, in the item as
 * written.  Mistakes that depend on the numbers give them.
 */
#ifndef BANK_ITEM_MISTAKES_H
#define BANK_ITEM_MISTAKES_H

#include "base/error.h"
#include "yaml/fields.h"

/* Report a mistake of the variant with these values, "a = 3, b = 4"; empty for
 * none.  The hint may be NULL. */
void item_mistakes_report(struct reading *reading,
	const struct mistake *mistake, const char *hint, const char *values);

/* Report the mistakes of a variant, with its values where they matter. */
void item_mistakes_of_variant(struct reading *reading, const struct node *item,
	const struct errors *mistakes, const char *values);

/* Report the mistakes of an item as written, except in texts with variables. */
void item_mistakes_as_written(struct reading *reading, const struct node *item,
	const struct errors *mistakes);

/* The hint of a mistake, in the arena; NULL if it has none. */
const char *item_mistakes_hint(
	struct arena *arena, const struct mistake *mistake);

#endif
