/*
 * repeats: which messages are shown, where a slip was copied all over a file.
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

/* A message to print, and how many others like it are left out. */
struct shown {
	const struct error *error;
	size_t more; /* of the same message */
	const char *kind;
	size_t of_kind; /* that differ in what they quote */
};

/* The messages to show, by place, in the arena. */
struct shown *repeats_left_out(struct arena *arena, const struct error *errors,
	size_t count, size_t *kept);

#endif
