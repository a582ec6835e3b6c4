/*
 * tally: counts of several things, with a bar for each.
 */
#ifndef COMMAND_TALLY_H
#define COMMAND_TALLY_H

#include "base/buffer.h"

#include <stdbool.h>

struct tally_row {
	const char *name;
	size_t count;
};

/* Begin with the arena.  Rows are in order of arrival. */
struct tally {
	struct arena *arena;
	struct tally_row *rows;
	size_t count, room;
};

/* Add to the count of a thing, which may be new; 0 only makes its row. */
void tally_add(struct tally *tally, const char *name, size_t times);

/* The most frequent first; equal ones by name. */
void tally_sort(struct tally *tally);

/* The largest count. */
size_t tally_largest(const struct tally *tally);

/* Print a head and at most `most` rows, each with its bar, `columns` wide.
 * Rows of 0 are left out; there must be another one. */
void tally_put(const struct tally *tally, struct buffer *out, const char *head,
	size_t most, size_t columns);

#endif
