#include "command/memory.h"

#include "base/arena.h"

#include <malloc.h>

enum {
	KEPT = 64 << 20,   /* bytes free at the end that are not given back */
	MAPPED = 32 << 20, /* an object of this size is mapped by itself */
	GROWTH = 1 << 20,
	FEW = 2,       /* forms, for whose threads one heap is enough */
	FORM = 5 << 20 /* what a form and its key take */
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

	(void)arena_room(arena, FORM); /* got at once: large enough for that */
	arena_free(arena);
}

void memory_share(size_t forms)
{
	if (forms <= FEW)
		mallopt(M_ARENA_MAX, 1);
}
