#define _DEFAULT_SOURCE /* madvise */
#include "command/memory.h"

#include "base/arena.h"

#include <malloc.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

enum {
	KEPT = 64 << 20,   /* bytes free at the end that are not given back */
	MAPPED = 32 << 20, /* an object of this size is mapped by itself */
	GROWTH = 1 << 20,
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
#ifdef MADV_POPULATE_WRITE
	struct arena *arena = arena_new();
	const uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
	char *room = arena_alloc(arena, FORM, 1);
	const uintptr_t before = -(uintptr_t)room % page;

	/* An older system cannot; then pages are got one by one. */
	(void)madvise(room + before, FORM - page, MADV_POPULATE_WRITE);
	arena_free(arena);
#endif
}

void memory_share(void)
{
	mallopt(M_ARENA_MAX, 1);
}
