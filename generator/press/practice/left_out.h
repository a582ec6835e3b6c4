/*
 * left_out: the items that a packet or a deck leaves out.
 *
 * A packet is drawn by chance from whole banks, so a question may refer to
 * another one for which there is no room.  Cards have no numbers to refer to.
 */
#ifndef PRESS_PRACTICE_LEFT_OUT_H
#define PRESS_PRACTICE_LEFT_OUT_H

#include "press/press.h"

struct left_out {
	struct arena *arena;
	const char **names; /* "bank/item", in byte order */
	size_t count, room;
};

/* Leave out an item, by its name or itself. */
void left_out_add_name(struct left_out *left, const char *name);
void left_out_add(struct left_out *left, const struct item *item);

bool left_out_has(const struct left_out *left, const struct item *item);

/* Their names, in byte order, for worksheet->avoid. */
struct text_list left_out_names(const struct left_out *left);

/* "cells/a, cells/b and 3 more", in the arena. */
const char *left_out_said(const struct left_out *left);

/* Tell the host which are left out, if any are. */
void left_out_tell(const struct left_out *left, const struct pensum_host *host);

#endif
