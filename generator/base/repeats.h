/*
 * repeats: leave out most copies of a message, as a slip may be all over a
 * file.
 */
#ifndef BASE_REPEATS_H
#define BASE_REPEATS_H

#include "base/error.h"

struct arena;

struct error {
	struct where at;
	uint32_t source; /* its index in errors.sources */
	enum weight weight;
	bool brief;
	uint64_t hash;
	const char *message;
	const char *hints; /* a line each; NULL if none */
	size_t next;       /* next in its bucket: index + 1, or 0 */
};

/* A message to print, and how many similar ones are left out after it. */
struct shown {
	const struct error *error;
	size_t more; /* of the same message */
	const char *kind;
	size_t of_kind; /* that differ only in what they quote */
};

/* The messages to show, in order of place, and their number in *kept; in the
 * arena. */
struct shown *repeats_trim(struct arena *arena, const struct error *errors,
	size_t count, size_t *kept);

#endif
