/*
 * left_out: items that a packet or a deck does without.
 *
 * A packet is drawn by chance from whole banks, so that a question may name
 * another that is not drawn.  Nobody could have pinned that one.
 */
#ifndef PRESS_PRACTICE_LEFT_OUT_H
#define PRESS_PRACTICE_LEFT_OUT_H

#include "press/press.h"

struct left_out {
	struct arena *arena;
	const char **names; /* "bank/item", in byte order */
	size_t count, room;
};

/* Leave out an item. */
void left_out_add(struct left_out *left, const struct item *item);

/* Leave out the items of a form that name a question which is not on it;
 * whether there are any. */
bool left_out_add_lost(struct left_out *left, const struct form *form);

/* Tell which are left out, if any are. */
void left_out_tell(const struct left_out *left, const struct pensum_host *host);

#endif
