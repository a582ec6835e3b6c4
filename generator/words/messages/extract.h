/*
 * extract: the messages that C sources print.
 */
#ifndef WORDS_MESSAGES_EXTRACT_H
#define WORDS_MESSAGES_EXTRACT_H

#include "base/error.h"

/* A message, and the place that prints it. */
struct found {
	struct where at;
	const char *one;   /* the form for 1, NULL if the number is fixed */
	const char *other; /* the key */
};

struct catalog {
	struct arena *arena;
	struct errors *errors;
	struct found *at;
	size_t count, room;
};

/*
 * Add the messages of a source.
 *
 * Reports English words passed to a message as an argument, because no table
 * could translate them.
 */
void extract(struct catalog *catalog, const struct source *source);

/* Sort by key and drop duplicates. */
void extract_sort(struct catalog *catalog);

#endif
