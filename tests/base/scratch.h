/*
 * scratch: a new folder for a test, which removes it.
 */
#ifndef TESTS_BASE_SCRATCH_H
#define TESTS_BASE_SCRATCH_H

#include "base/arena.h"

#include <stdlib.h>

/* Its path, where the tests' environment wants such folders, with so much of a
 * name; NULL where none can be made. */
static inline char *scratch_folder(struct arena *arena, const char *name)
{
	const char *where = getenv("TMPDIR");

	return mkdtemp(arena_printf(
		arena, "%s/.%s-XXXXXX", where == NULL ? "." : where, name));
}

#endif
