/*
 * values: the values of a varying item on a form.
 *
 * Combinations are tried in an order fixed by the form, the section and the
 * item, and the first that makes an item is taken.  So each is equally likely,
 * and adding a condition changes only the forms whose combination it forbids.
 */
#ifndef DRAW_VALUES_H
#define DRAW_VALUES_H

#include "bank/item.h"
#include "draw/chance/rank.h"

/* Variants of one item that were taken on a form, by what they print. */
struct values_taken {
	uint64_t *at;
	size_t count, room;
	size_t tries;   /* made so far */
	uint64_t ranks; /* rare combinations up to this rank were tried */
};

/*
 * The item's variant, in the arena, or the item itself if it does not vary.
 *
 * The key is the form's and section's own; its purpose does not matter.  If
 * `taken` is not NULL, the variant prints unlike all of those and is added to
 * them.  NULL if there is no such variant; *why then says so.
 */
const struct item *values_draw(struct arena *arena, const struct rank_key *key,
	const struct item *item, struct values_taken *taken, const char **why);

#endif
