/*
 * values: which values an item that varies has on a form.
 *
 * Combinations are tried in an order fixed by the form, the section and the
 * item, and the first that makes an item is taken.  So each is equally likely,
 * and a condition that is added moves only the forms whose combination it
 * forbids.
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
	uint64_t ranks; /* up to this were tried, of combinations that are
			   rare */
};

/*
 * The item's variant, in the arena; an item that does not vary itself.
 *
 * The key is the form's and section's own; its purpose does not matter.  With
 * `taken` the variant prints otherwise than all of those, and is added.  NULL
 * if there is none; *why then says so.
 */
const struct item *values_draw(struct arena *arena, const struct rank_key *key,
	const struct item *item, struct values_taken *taken, const char **why);

#endif
