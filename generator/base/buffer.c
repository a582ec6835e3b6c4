#include "base/buffer.h"

#include "base/arena.h"

#include <stdarg.h>
#include <string.h>

enum {
	FIRST_ROOM = 256
};

static void reserve(struct buffer *buffer, size_t more)
{
	size_t room = buffer->room == 0 ? FIRST_ROOM : buffer->room;
	char *at;

	if (buffer->length + more + 1 <= buffer->room)
		return;
	while (room < buffer->length + more + 1)
		room *= 2;
	at = arena_alloc(buffer->arena, room, 1);
	if (buffer->length > 0)
		memcpy(at, buffer->at, buffer->length);
	buffer->at = at;
	buffer->room = room;
}

void buffer_add(struct buffer *buffer, const void *bytes, size_t length)
{
	reserve(buffer, length);
	if (length > 0)
		memcpy(buffer->at + buffer->length, bytes, length);
	buffer->length += length;
	buffer->at[buffer->length] = '\0';
}

void buffer_puts(struct buffer *buffer, const char *text)
{
	buffer_add(buffer, text, strlen(text));
}

void buffer_putc(struct buffer *buffer, char byte)
{
	buffer_add(buffer, &byte, 1);
}

void buffer_printf(struct buffer *buffer, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	buffer_puts(buffer, arena_vprintf(buffer->arena, format, args));
	va_end(args);
}

const char *buffer_text(const struct buffer *buffer)
{
	return buffer->at == NULL ? "" : buffer->at;
}
