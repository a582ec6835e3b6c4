/*
 * scratch: a new folder for a test, which removes it.
 */
#ifndef TESTS_BASE_SCRATCH_H
#define TESTS_BASE_SCRATCH_H

#include "base/arena.h"

#include <stdlib.h>

/* Its path, in the folder that the environment sets for such files, with this
 * prefix; NULL if it cannot be made. */
static inline char *scratch_folder(struct arena *arena, const char *name)
{
	const char *where = getenv("TMPDIR");

	return mkdtemp(arena_printf(
		arena, "%s/.%s-XXXXXX", where == NULL ? "." : where, name));
}

#endif
