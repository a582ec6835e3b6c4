#include "command/memory.h"

#include "base/arena.h"

#include <malloc.h>

enum {
	KEPT = 64 << 20,   /* free bytes that are kept */
	MAPPED = 32 << 20, /* an object of this size is mapped separately */
	GROWTH = 1 << 20,
	FEW = 2,       /* forms; their threads need only one heap */
	FORM = 5 << 20 /* enough for a form and its key */
};

void memory_keep(void)
{
	mallopt(M_MMAP_THRESHOLD, MAPPED);
	mallopt(M_TRIM_THRESHOLD, KEPT);
	mallopt(M_TOP_PAD, GROWTH);
}

void memory_prepare(void)
{
	struct arena *arena = arena_new();

	(void)arena_room(arena, FORM); /* in one block */
	arena_free(arena);
}

void memory_share(size_t forms)
{
	if (forms <= FEW)
		mallopt(M_ARENA_MAX, 1);
}
