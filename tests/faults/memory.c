/*
 * Calls for memory (fault.h).
 *
 * The next malloc in turn does the work, so that a sanitizer's may be behind
 * this one.
 */
#define _GNU_SOURCE
#include "fault.h"

#include <errno.h>
#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum {
	EARLY_SIZE = 1 << 16
};

/* What dlsym() itself asks for before malloc is found. */
static _Alignas(16) char early[EARLY_SIZE];
static size_t early_used;

static void *(*next_malloc)(size_t size);
static void *(*next_calloc)(size_t n, size_t size);
static void *(*next_realloc)(void *old, size_t size);
static void *(*next_aligned)(size_t step, size_t size);
static int (*next_posix)(void **into, size_t step, size_t size);
static void (*next_free)(void *memory);

/* Whatever first asks for memory, maybe a constructor. */
static void find(void)
{
	static int finding;

	if (finding)
		return;
	finding = 1;
	fault_find(&next_free, "free");
	fault_find(&next_realloc, "realloc");
	fault_find(&next_aligned, "aligned_alloc");
	fault_find(&next_posix, "posix_memalign");
	fault_find(&next_calloc, "calloc");
	fault_find(&next_malloc, "malloc");
}

static bool no_memory(void)
{
	if (!fault_now(OF_MEMORY))
		return false;
	errno = ENOMEM;
	return true;
}

static bool is_early(const void *memory)
{
	const uintptr_t at = (uintptr_t)memory, begin = (uintptr_t)early;

	return at >= begin && at < begin + sizeof(early);
}

static void *early_alloc(size_t size)
{
	char *room = early + early_used;

	early_used += (size + 15) / 16 * 16;
	if (early_used > sizeof(early))
		abort();
	return room;
}

void *malloc(size_t size)
{
	if (next_malloc == NULL)
		find();
	if (next_malloc == NULL)
		return early_alloc(size);
	return no_memory() ? NULL : next_malloc(size);
}

void *calloc(size_t n, size_t size)
{
	if (next_malloc == NULL)
		find();
	if (next_malloc == NULL)
		return early_alloc(n * size);
	return no_memory() ? NULL : next_calloc(n, size);
}

void *realloc(void *old, size_t size)
{
	if (next_malloc == NULL)
		find();
	if (next_malloc == NULL || is_early(old))
		abort();
	return no_memory() ? NULL : next_realloc(old, size);
}

void *reallocarray(void *old, size_t n, size_t size)
{
	if (size != 0 && n > SIZE_MAX / size) {
		errno = ENOMEM;
		return NULL;
	}
	return realloc(old, n * size);
}

void *aligned_alloc(size_t step, size_t size)
{
	if (next_malloc == NULL)
		find();
	return no_memory() ? NULL : next_aligned(step, size);
}

void *memalign(size_t step, size_t size)
{
	return aligned_alloc(step, size);
}

int posix_memalign(void **into, size_t step, size_t size)
{
	if (next_malloc == NULL)
		find();
	return no_memory() ? ENOMEM : next_posix(into, step, size);
}

/* These are here since a sanitizer's do not come by malloc. */
char *strdup(const char *text)
{
	const size_t size = strlen(text) + 1;
	char *copy = malloc(size);

	return copy == NULL ? NULL : memcpy(copy, text, size);
}

char *strndup(const char *text, size_t most)
{
	const size_t length = strnlen(text, most);
	char *copy = malloc(length + 1);

	if (copy == NULL)
		return NULL;
	copy[length] = '\0';
	return memcpy(copy, text, length);
}

void free(void *memory)
{
	if (memory != NULL && !is_early(memory))
		next_free(memory);
}
