/*
 * Running out of memory ends the run, even if a library asked for it.
 *
 * The libraries were tested with each of their allocations failing in turn.
 * Fontconfig crashed or looped forever, HarfBuzz silently dropped glyphs, and
 * others called a good font or picture damaged.  No check after a call can find
 * all of this, so the allocating functions are interposed here for the whole
 * program.  Each calls the next function of its name, from the C library or
 * LD_PRELOAD, and ends the run if that fails.
 *
 * An indirect function finds the next one at load time, so nothing here is a
 * variable.  Sanitizers bring their own functions.
 */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* RTLD_NEXT, fflush_unlocked */
#endif

#include "command/out_of_memory.h"

#include "base/call.h"
#include "base/status.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(memory_sanitizer) ||     \
	__has_feature(thread_sanitizer)
#define SANITIZED
#endif
#endif
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define SANITIZED
#endif

/* End without handlers and destructors, because other threads may still run. */
void out_of_memory_end(const char *why)
{
	const char *const parts[] = {"pensum: error: ", why, "\n"};

	if (ftrylockfile(stdout) == 0)
		fflush_unlocked(stdout);
	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++)
		(void)!write(STDERR_FILENO, parts[i], strlen(parts[i]));
	_exit(STATUS_IO);
}

#ifndef SANITIZED

#include <dlfcn.h>
#include <malloc.h>
#include <stdlib.h>

typedef void *malloc_function(size_t size);
typedef void *calloc_function(size_t n, size_t size);
typedef void *realloc_function(void *old, size_t size);
typedef void *aligned_function(size_t step, size_t size);

/*
 * The next definition of a function; ISO C has no cast from an object's address
 * to a function's.  dlsym() looks at its caller: the test keeps the call from
 * becoming a jump.
 */
static void find(void *found, const char *name)
{
	void *symbol = dlsym(RTLD_NEXT, name);

	if (symbol == NULL)
		abort();
	memcpy(found, &symbol, sizeof(symbol));
}

__attribute__((used)) static malloc_function *find_malloc(void)
{
	malloc_function *found;

	find(&found, "malloc");
	return found;
}

__attribute__((used)) static calloc_function *find_calloc(void)
{
	calloc_function *found;

	find(&found, "calloc");
	return found;
}

__attribute__((used)) static realloc_function *find_realloc(void)
{
	realloc_function *found;

	find(&found, "realloc");
	return found;
}

__attribute__((used)) static aligned_function *find_aligned(void)
{
	aligned_function *found;

	find(&found, "aligned_alloc");
	return found;
}

static malloc_function next_malloc __attribute__((ifunc("find_malloc")));
static calloc_function next_calloc __attribute__((ifunc("find_calloc")));
static realloc_function next_realloc __attribute__((ifunc("find_realloc")));
static aligned_function next_aligned __attribute__((ifunc("find_aligned")));

/* NOLINTBEGIN(readability-inconsistent-declaration-parameter-name): the C
 * library names these parameters in several ways. */

/* Before main() there is no call that could be ended. */
static _Noreturn void fail(void)
{
	if (call_here() != NULL)
		call_fail("out of memory");
	out_of_memory_end("out of memory");
}

/* NULL is a valid result only for a size of 0. */
static void *must(void *memory, size_t size)
{
	if (memory == NULL && size > 0)
		fail();
	return memory;
}

void *malloc(size_t size)
{
	return must(next_malloc(size), size);
}

void *calloc(size_t n, size_t size)
{
	return must(next_calloc(n, size), n == 0 ? 0 : size);
}

void *realloc(void *old, size_t size)
{
	return must(next_realloc(old, size), size);
}

void *reallocarray(void *old, size_t n, size_t size)
{
	size_t whole;

	if (__builtin_mul_overflow(n, size, &whole))
		fail();
	return realloc(old, whole);
}

void *aligned_alloc(size_t step, size_t size)
{
	return must(next_aligned(step, size), size);
}

void *memalign(size_t step, size_t size)
{
	return aligned_alloc(step, size);
}

int posix_memalign(void **into, size_t step, size_t size)
{
	*into = aligned_alloc(step, size);
	return 0;
}

/* NOLINTEND(readability-inconsistent-declaration-parameter-name) */

#endif
