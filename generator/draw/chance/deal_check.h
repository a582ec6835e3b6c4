/*
 * deal_check: whether an item can have been dealt as a record says.
 */
#ifndef DRAW_DEAL_CHECK_H
#define DRAW_DEAL_CHECK_H

#include "bank/kind.h"

/* What a record says was dealt of a list, by which field. */
struct dealt_fault {
	const char *field; /* "picked" or "choices" */
	const char *why;   /* "expected 4 of them, found 3" */
};

/*
 * Whether deal_things() can deal an item so; if not, *fault says why, in the
 * arena.
 */
bool deal_check(struct arena *arena, const struct item *item,
	const struct dealt *dealt, struct dealt_fault *fault);

/* Whether deal_words() can make these words of the lists: each of them once,
 * in any order. */
bool deal_check_words(struct arena *arena, struct text_list words,
	const struct text_list *lists, size_t count);

#endif
