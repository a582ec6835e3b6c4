/*
 * with_arena: tests whose state is an arena of their own.
 */
#ifndef TESTS_BASE_WITH_ARENA_H
#define TESTS_BASE_WITH_ARENA_H

#include "base/arena.h"

static inline int with_arena_setup(void **state)
{
	*state = arena_new();
	return 0;
}

static inline int with_arena_teardown(void **state)
{
	arena_free(*state);
	return 0;
}

#endif
