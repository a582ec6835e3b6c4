/*
 * tally: how often each of several things occurs, with a bar for each.
 */
#ifndef COMMAND_TALLY_H
#define COMMAND_TALLY_H

#include "base/buffer.h"

#include <stdbool.h>

struct tally_row {
	const char *name;
	size_t count;
};

/* Begin with the arena.  Rows are in the order in which they came. */
struct tally {
	struct arena *arena;
	struct tally_row *rows;
	size_t count, room;
};

/* Count a thing once more, or have a row for it at all. */
void tally_add(struct tally *tally, const char *name, size_t times);

/* The most frequent first; equal ones by name. */
void tally_sort(struct tally *tally);

/* The largest count. */
size_t tally_largest(const struct tally *tally);

/* Print a head and the rows that count something, which at least one must, at
 * most `most`, each with its bar, in so many columns. */
void tally_put(const struct tally *tally, struct buffer *out, const char *head,
	size_t most, size_t columns);

#endif
