/*
 * nodes: nodes for tests, read from texts.
 */
#ifndef TESTS_BANK_NODES_H
#define TESTS_BANK_NODES_H

#include "said.h"
#include "yaml/fields.h"

/* A reading without mistakes so far. */
static inline struct reading reading_in(struct arena *arena)
{
	return (struct reading){arena, error_list_new(arena)};
}

/* The root of a text, which must outlive it. */
static inline const struct node *node_of(
	struct reading *reading, const char *text)
{
	struct source *source = arena_alloc(reading->arena, 1, sizeof(*source));

	*source = source_of("b", text);
	return node_read(reading->arena, source, reading->errors);
}

#endif
