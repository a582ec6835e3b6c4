/*
 * exclusions: the items that a packet or a deck leaves out.
 *
 * A packet is drawn by chance from whole banks, so a question may refer to
 * another one for which there is no room.  Cards have no numbers to refer to.
 */
#ifndef PRESS_PRACTICE_LEFT_OUT_H
#define PRESS_PRACTICE_LEFT_OUT_H

#include "press/press.h"

struct exclusions {
	struct arena *arena;
	const char **names; /* "bank/item", in byte order */
	size_t count, room;
};

/* Leave out an item, by its name or itself. */
void exclusions_add_name(struct exclusions *left, const char *name);
void exclusions_add(struct exclusions *left, const struct item *item);

bool exclusions_has(const struct exclusions *left, const struct item *item);

/* Their names, in byte order, for worksheet->avoid. */
struct text_list exclusions_names(const struct exclusions *left);

/* "cells/a, cells/b and 3 more", in the arena. */
const char *exclusions_text(const struct exclusions *left);

/* Tell the host which are left out, if any are. */
void exclusions_tell(
	const struct exclusions *left, const struct pensum_host *host);

#endif
