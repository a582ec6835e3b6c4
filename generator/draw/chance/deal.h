/*
 * deal: which of an item's things (choices, pairs, steps, words) a form prints,
 * and in which order.
 *
 * A kind declares its things (bank/kind.h: struct shuffle), so this file knows
 * no kind.  Which things are printed and where they stand have independent
 * chances: a right choice, which is always printed, is equally likely in any
 * place, regardless of the distractors drawn beside it.
 */
#ifndef DRAW_DEAL_H
#define DRAW_DEAL_H

#include "bank/kind.h"
#include "draw/chance/rank.h"

/*
 * Deal an item's things.  The key is the form's and section's own; its purpose
 * does not matter.
 *
 * Every choice of things and every order of them is equally likely, with two
 * exceptions.  Things kept last stay last, in their own order.  If a list's own
 * order is the answer and it has more than two things, all orders but that one
 * are equally likely: the list is dealt again, with further ranks, until its
 * order differs.
 */
struct dealt deal_things(struct arena *arena, const struct rank_key *key,
	const struct item *item);

/* Pick an item's things, but do not order them: its section deals its words. */
struct dealt deal_picked(struct arena *arena, const struct rank_key *key,
	const struct item *item);

/*
 * The words of all lists, each once, in a random order.  A word's rank is its
 * own, so adding a word moves no other.
 */
struct text_list deal_words(struct arena *arena, const struct rank_key *key,
	const struct text_list *lists, size_t count);

#endif
