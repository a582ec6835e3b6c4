/*
 * deal_check: whether a record's deal of an item is possible.
 */
#ifndef DRAW_DEAL_CHECK_H
#define DRAW_DEAL_CHECK_H

#include "bank/kind.h"

/* The fault of a record's deal, and the field that has it. */
struct dealt_fault {
	const char *field; /* "picked" or "choices" */
	const char *why;   /* "expected 4 of them, found 3" */
};

/*
 * Can deal_things() deal an item like this?  If not, *fault says why, in the
 * arena.
 */
bool deal_check(struct arena *arena, const struct item *item,
	const struct dealt *dealt, struct dealt_fault *fault);

/* Can deal_picked() deal an item like this?  If not, *fault says why, in the
 * arena. */
bool deal_check_picked(struct arena *arena, const struct item *item,
	const struct dealt *dealt, struct dealt_fault *fault);

/* Whether deal_words() can return these words of the lists: each once, in any
 * order. */
bool deal_check_words(struct arena *arena, struct text_list words,
	const struct text_list *lists, size_t count);

#endif
