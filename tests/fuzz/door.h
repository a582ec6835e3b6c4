/*
 * door: what a fuzz target begins and ends with.
 *
 * Each file here is one door by which a stranger's bytes come in.  libFuzzer
 * and replay_test.c feed it; it must neither crash nor hang nor lose memory,
 * whatever they are.
 */
#ifndef TESTS_FUZZ_DOOR_H
#define TESTS_FUZZ_DOOR_H

#include "base/arena.h"
#include "yaml/fields.h"

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

/* A reading whose source is the bytes. */
struct door {
	struct reading reading;
	struct source source;
};

static inline struct door door_open(
	const char *name, const uint8_t *bytes, size_t length)
{
	struct arena *arena = arena_new();

	return (struct door){{arena, error_list_new(arena)},
		{name, arena_copy(arena, (const char *)bytes, length), length}};
}

/* Where mistakes are printed to: telling them must do no harm either. */
static inline FILE *door_sink(void)
{
	static FILE *sink;

	if (sink == NULL)
		sink = fopen("/dev/null", "w");
	return sink;
}

static inline void door_close(struct door *door)
{
	error_print_all(door->reading.errors, door_sink(), true);
	arena_free(door->reading.arena);
}

#endif
