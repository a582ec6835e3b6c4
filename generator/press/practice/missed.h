/*
 * missed: read a student's list of the items that went wrong, as ids or
 * numbers.
 */
#ifndef PRESS_MISSED_H
#define PRESS_MISSED_H

#include "press/practice/last_packet.h"
#include "worksheet/banks.h"

enum {
	MISSED_BYTES = 1024 * 1024 /* of the list, at most */
};

/*
 * Read a list: entries on lines of their own, or separated by spaces, commas
 * or semicolons; "#" begins a comment.  A number, or "3a" for a part, refers to
 * a question of the last packet.  Anything else is the id of an item of the
 * banks, "osmosis" or "cells/osmosis".
 *
 * The names of the items, each once, go to *names.  Returns false and reports
 * every entry that is neither.
 */
bool missed_read(struct reading *reading, const struct source *source,
	const struct last_packet *last, struct bank_list banks,
	struct text_list *names);

#endif
