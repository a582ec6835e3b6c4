/*
 * arena: memory that lives exactly as long as one thing.
 *
 * The run (its banks and fonts) and each form own one arena.  Whatever they
 * are made of comes from it and dies with it, so nothing is freed piece by
 * piece and no structure needs a destructor.
 *
 * Allocation cannot fail: without memory the call that asks for it ends
 * (call.h), and with it all its arenas.  An arena belongs to one thread at a
 * time.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stdarg.h>
#include <stddef.h>

struct arena;

/* Begin an arena.  The caller ends it with arena_free(). */
struct arena *arena_new(void);

/* End the arena and all that came from it.  NULL is allowed. */
void arena_free(struct arena *arena);

/*
 * Have something dropped when the arena ends, the last first: an object of a
 * library, or an open file.  It is dropped at once where there is no memory to
 * note it.  Objects that are in arenas may be gone by then,
 * but for those of this one.
 */
void arena_at_end(
	struct arena *arena, void (*drop)(void *object), void *object);

/* Drop now what was to be dropped at the end. */
void arena_end_now(struct arena *arena, const void *object);

/* Say that about so many bytes more will be asked for.  It matters to the time
 * that memory takes, and nothing else. */
void arena_expect(struct arena *arena, size_t size);

/* How many bytes it holds by now, in use or not. */
size_t arena_size(const struct arena *arena);

/* Zeroed room for n objects of this size, aligned for any type. */
void *arena_alloc(struct arena *arena, size_t n, size_t size);

/* Room for so many bytes, whatever is in it, aligned likewise: for what is
 * filled at once. */
void *arena_room(struct arena *arena, size_t size);

/*
 * Room for one more object than the count in use.
 *
 * Answers items itself while count < *room, else a copy with *room doubled;
 * the new part is zeroed.  Begin with items NULL and *room 0.
 */
void *arena_grow(struct arena *arena, void *items, size_t count, size_t *room,
	size_t size);

/* Room for a text of this length, which is not zeroed, with a NUL behind it. */
char *arena_text(struct arena *arena, size_t length);

/* A copy of the first length bytes of text, with a NUL behind it. */
char *arena_copy(struct arena *arena, const char *text, size_t length);

/* A formatted string, in the arena. */
char *arena_printf(struct arena *arena, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
char *arena_vprintf(struct arena *arena, const char *format, va_list args)
	__attribute__((format(printf, 2, 0)));

/* End the call as without memory: for libraries that report it. */
_Noreturn void arena_exhausted(void);

#endif
