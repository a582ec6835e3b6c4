/*
 * arena: memory that lives exactly as long as one thing.
 *
 * The run (its banks and fonts) and each form own one arena.  All their data
 * comes from it and dies with it, so nothing is freed piece by piece and no
 * structure needs a destructor.
 *
 * Allocation cannot fail: if memory runs out, the call that asked for it ends
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
 * library, or an open file.  It is dropped at once if there is no memory to
 * note it.  Of objects in arenas, only those of this one still exist then.
 */
void arena_at_end(
	struct arena *arena, void (*drop)(void *object), void *object);

/* Run now an action that was registered for the end. */
void arena_end_now(struct arena *arena, const void *object);

/* Announce that about size more bytes will be needed: a hint for speed that
 * changes nothing else. */
void arena_expect(struct arena *arena, size_t size);

/* The bytes it holds, in use or not. */
size_t arena_size(const struct arena *arena);

/* Zeroed room for n objects of this size, aligned for any type. */
void *arena_alloc(struct arena *arena, size_t n, size_t size);

/* Uninitialized room for size bytes, aligned for any type. */
void *arena_room(struct arena *arena, size_t size);

/*
 * Room for one more object than the count in use.
 *
 * Returns items itself while count < *room, else a copy with *room doubled; the
 * new part is zeroed.  Begin with items NULL and *room 0.
 */
void *arena_grow(struct arena *arena, void *items, size_t count, size_t *room,
	size_t size);

/* Uninitialized room for a text of this length, with a NUL after it. */
char *arena_text(struct arena *arena, size_t length);

/* A copy of the first length bytes of text, with a NUL after it. */
char *arena_copy(struct arena *arena, const char *text, size_t length);

/* A formatted string, in the arena. */
char *arena_printf(struct arena *arena, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
char *arena_vprintf(struct arena *arena, const char *format, va_list args)
	__attribute__((format(printf, 2, 0)));

/* End the call because memory ran out: for libraries that report it. */
_Noreturn void arena_exhausted(void);

#endif
