#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* madvise */
#endif

#include "base/arena.h"

#include "base/call.h"

#include <limits.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

/*
 * "make asan" defines ARENA_TIGHT: every object then gets its own block, so
 * that the sanitizer sees a step past its end.
 */
enum {
#ifdef ARENA_TIGHT
	FIRST_SIZE = 0,
	BLOCK_SIZE = 0,
	LARGE = 1, /* any object: it gets a block of its own */
	PAGE = 1 << 30,
	PLENTY = INT_MAX,
	MUCH = INT_MAX,
#else
	FIRST_SIZE = 4 * 1024, /* many arenas live for one paragraph */
	BLOCK_SIZE = 64 * 1024,
	LARGE = BLOCK_SIZE / 4,
	PAGE = 2 * 1024 * 1024,   /* of a large page, on most machines */
	PLENTY = 8 * 1024 * 1024, /* an arena past this will grow on */
	MUCH = PAGE / 4,          /* worth a large page */
#endif
	FIRST_ROOM = 8,
	FEW = 256 /* bytes; nearly every formatted text fits */
};

/* Objects fill it from the start; texts, which need no alignment, from the
 * end. */
struct block {
	struct block *next;
	size_t used, size; /* size shrinks as texts are added */
	max_align_t room[];
};

/* An action to run when the arena is freed. */
struct ending {
	struct ending *next;
	void (*drop)(void *object);
	void *object;
};

struct arena {
	struct call_owned owned; /* must come first */
	struct call *call;       /* the owner, or NULL */
	struct ending *endings;  /* last added first */
	struct block *blocks;    /* the first block is being filled */
	size_t next;             /* size of the next block */
	size_t size;             /* of all blocks */
};

void arena_exhausted(void)
{
	call_fail("out of memory");
}

static void *must(void *memory)
{
	if (memory == NULL)
		arena_exhausted();
	return memory;
}

static size_t aligned(size_t size)
{
	const size_t step = _Alignof(max_align_t);

	return (size + step - 1) / step * step;
}

/* Call the first action of a list, and remove it. */
static void end_first(struct ending **at)
{
	struct ending *ending = *at;

	*at = ending->next;
	ending->drop(ending->object);
	free(ending);
}

/* Free an arena without an owner. */
static void drop(struct call_owned *owned)
{
	struct arena *arena = (struct arena *)(void *)owned;

	while (arena->endings != NULL)
		end_first(&arena->endings);
	call_gave(arena->call, arena->size);
	for (struct block *block = arena->blocks, *next; block; block = next) {
		next = block->next;
		free(block);
	}
	free(arena);
}

struct arena *arena_new(void)
{
	struct arena *arena = must(calloc(1, sizeof(*arena)));

	arena->next = FIRST_SIZE;
	arena->owned.drop = drop;
	arena->call = call_own(&arena->owned);
	return arena;
}

void arena_at_end(
	struct arena *arena, void (*drop_object)(void *object), void *object)
{
	struct ending *ending = malloc(sizeof(*ending));

	if (ending == NULL) {
		drop_object(object);
		arena_exhausted();
	}
	*ending = (struct ending){arena->endings, drop_object, object};
	arena->endings = ending;
}

void arena_end_now(struct arena *arena, const void *object)
{
	struct ending **at = &arena->endings;

	while ((*at)->object != object)
		at = &(*at)->next;
	end_first(at);
}

void arena_free(struct arena *arena)
{
	if (arena == NULL)
		return;
	call_disown(arena->call, &arena->owned);
	drop(&arena->owned);
}

size_t arena_size(const struct arena *arena)
{
	return arena->size;
}

/* Map all pages of a block at once, as large pages: faulting small ones in one
 * by one takes longer than filling them.  If the system has no large pages,
 * small ones come on demand. */
static void populate(void *memory, size_t size)
{
#ifdef MADV_HUGEPAGE
	(void)madvise(memory, size, MADV_HUGEPAGE);
#endif
#ifdef MADV_POPULATE_WRITE
	(void)madvise(memory, size, MADV_POPULATE_WRITE);
#endif
	(void)memory;
	(void)size;
}

/* A block of whole pages, of at least `whole` bytes including its header. */
static struct block *get_pages(size_t whole)
{
	const size_t size = (whole + PAGE - 1) / PAGE * PAGE;
	struct block *block = must(aligned_alloc(PAGE, size));

	populate(block, size);
	*block = (struct block){.size = size - sizeof(*block)};
	return block;
}

static size_t left(const struct block *block)
{
	return block->size - block->used;
}

/* Keep filling whichever block has more room left. */
static void add_block(struct arena *arena, struct block *block)
{
	struct block *first = arena->blocks;

	arena->size += block->size;
	if (first == NULL || left(first) < left(block)) {
		block->next = first;
		arena->blocks = block;
	} else {
		block->next = first->next;
		first->next = block;
	}
	call_took(arena->call, block->size);
}

/* A large object gets a block of its own, zeroed on request. */
static void *alloc_large(struct arena *arena, size_t size, bool zeroed)
{
	const size_t whole = sizeof(struct block) + size;
	const bool pages = whole >= PAGE || arena->next == PAGE;
	struct block *block;

	if (pages)
		block = get_pages(whole);
	else
		block = must(zeroed ? calloc(1, whole) : malloc(whole));
	if (pages && zeroed)
		memset(block->room, 0, size);
	if (!pages)
		*block = (struct block){.size = size};
	block->used = size;
	add_block(arena, block);
	return block->room;
}

/* Begin a block with room for an object; blocks grow as their arena does. */
static struct block *begin_block(struct arena *arena, size_t size)
{
	const size_t least = sizeof(struct block) + size;
	const size_t whole = least > arena->next ? least : arena->next;
	const size_t most = BLOCK_SIZE;
	struct block *block;

	if (whole == PAGE) {
		block = get_pages(whole);
	} else {
		block = must(malloc(whole));
		*block = (struct block){.size = whole - sizeof(*block)};
	}
	add_block(arena, block);
	if (arena->size > PLENTY)
		arena->next = PAGE;
	else if (arena->next < most)
		arena->next *= 2;
	return block;
}

void arena_expect(struct arena *arena, size_t size)
{
	if (size >= MUCH)
		arena->next = PAGE;
}

static void *take(struct arena *arena, size_t size)
{
	struct block *block = arena->blocks;
	void *room;

	if (block == NULL || left(block) < size)
		block = begin_block(arena, size);
	room = (char *)block->room + block->used;
	block->used += size;
	return room;
}

static bool needs_block(const struct arena *arena, size_t size)
{
	return size >= LARGE &&
	       (arena->blocks == NULL || left(arena->blocks) < size);
}

void *arena_alloc(struct arena *arena, size_t n, size_t size)
{
	if (size != 0 && n > (SIZE_MAX / 2) / size)
		must(NULL);
	size = aligned(n * size);
	if (needs_block(arena, size))
		return alloc_large(arena, size, true);
	return memset(take(arena, size), 0, size);
}

void *arena_room(struct arena *arena, size_t size)
{
	if (size > SIZE_MAX / 2)
		must(NULL);
	size = aligned(size);
	return needs_block(arena, size) ? alloc_large(arena, size, false)
					: take(arena, size);
}

void *arena_grow(struct arena *arena, void *items, size_t count, size_t *room,
	size_t size)
{
	void *more;

	if (count < *room)
		return items;
	*room = *room == 0 ? FIRST_ROOM : *room * 2;
	more = arena_alloc(arena, *room, size);
	if (count > 0)
		memcpy(more, items, count * size);
	return more;
}

char *arena_text(struct arena *arena, size_t length)
{
	struct block *block = arena->blocks;
	char *text;

	if (length == SIZE_MAX)
		must(NULL);
	if (block == NULL || left(block) <= length)
		return arena_alloc(arena, length + 1, 1);
	block->size -= length + 1;
	text = (char *)block->room + block->size;
	text[length] = '\0';
	return text;
}

char *arena_copy(struct arena *arena, const char *text, size_t length)
{
	char *copy = arena_text(arena, length);

	if (length > 0)
		memcpy(copy, text, length);
	return copy;
}

char *arena_vprintf(struct arena *arena, const char *format, va_list args)
{
	char few[FEW];
	va_list again;
	int length;
	char *text;

	va_copy(again, args);
	length = vsnprintf(few, sizeof(few), format, again);
	va_end(again);
	if (length < 0)
		must(NULL);
	if ((size_t)length < sizeof(few))
		return arena_copy(arena, few, (size_t)length);
	text = arena_text(arena, (size_t)length);
	vsnprintf(text, (size_t)length + 1, format, args);
	return text;
}

char *arena_printf(struct arena *arena, const char *format, ...)
{
	va_list args;
	char *text;

	va_start(args, format);
	text = arena_vprintf(arena, format, args);
	va_end(args);
	return text;
}
