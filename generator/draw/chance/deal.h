/*
 * deal: which of an item's things (choices, pairs, steps, words) a form
 * prints, and in which order.
 *
 * A kind says what it has to deal (bank/kind.h: struct shuffle), so nothing
 * here knows any of them.  Which things are printed and where they stand are
 * chances of their own: a right choice, which is always printed, is as likely
 * in one place as in another whatever distractors were drawn beside it.
 */
#ifndef DRAW_DEAL_H
#define DRAW_DEAL_H

#include "bank/kind.h"
#include "draw/chance/rank.h"

/*
 * Deal an item's things; the key is the form's and section's own, for
 * whatever purpose.
 *
 * Every choice of things and every order of them is equally likely, with two
 * exceptions: things kept last stay last, in their order; and where a list's
 * own order is the answer and it has more than two things, all orders but
 * that one are.  For the latter, the order is dealt anew, by further ranks,
 * until it is another.
 */
struct dealt deal_things(struct arena *arena, const struct rank_key *key,
	const struct item *item);

/*
 * The words of all lists, each once, in an order that is as likely as any.
 * A word's rank is its own, so that one more word moves no other.
 */
struct text_list deal_words(struct arena *arena, const struct rank_key *key,
	const struct text_list *lists, size_t count);

#endif
