/*
 * buffer: bytes that grow, in an arena.
 *
 * A NUL that does not count always follows them, so the text can be read as a
 * string at any time.
 */
#ifndef BASE_BUFFER_H
#define BASE_BUFFER_H

#include "base/common.h"

#include <stddef.h>

struct arena;

/* Begin with {.arena = ...}; at is NULL until something is added. */
struct buffer {
	struct arena *arena;
	char *at;
	size_t length, room;
};

/* Add bytes, a string, one byte, or formatted text at the end. */
void buffer_add(struct buffer *buffer, const void *bytes, size_t length);
void buffer_puts(struct buffer *buffer, const char *text);
void buffer_putc(struct buffer *buffer, char byte);
void buffer_printf(struct buffer *buffer, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Add texts with commas between them: "a, b, c". */
void buffer_list(struct buffer *buffer, struct text_list texts);

/* Make room for `more` bytes, so that adding them copies nothing. */
void buffer_reserve(struct buffer *buffer, size_t more);

/* The contents as a string, never NULL. */
const char *buffer_text(const struct buffer *buffer);

#endif
