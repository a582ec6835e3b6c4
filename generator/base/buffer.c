#include "base/buffer.h"

#include "base/arena.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum {
	FIRST_ROOM = 256,
	MUCH = 64 * 1024, /* a larger first request gets no extra room */
	PRINTED = 64      /* enough for most formatted text */
};

/* Do `more` bytes and the NUL fit? */
static inline bool has_room(const struct buffer *buffer, size_t more)
{
	return buffer->length + more + 1 <= buffer->room;
}

void buffer_list(struct buffer *buffer, struct text_list texts)
{
	for (size_t i = 0; i < texts.count; i++)
		buffer_printf(buffer, "%s%s", i > 0 ? ", " : "", texts.at[i]);
}

void buffer_reserve(struct buffer *buffer, size_t more)
{
	size_t room = buffer->room == 0 ? FIRST_ROOM : buffer->room;
	char *at;

	if (has_room(buffer, more))
		return;
	if (buffer->room == 0 && more > MUCH)
		room = more + 1;
	while (room < buffer->length + more + 1)
		room *= 2;
	at = arena_room(buffer->arena, room);
	if (buffer->length > 0)
		memcpy(at, buffer->at, buffer->length);
	at[buffer->length] = '\0';
	buffer->at = at;
	buffer->room = room;
}

void buffer_add(struct buffer *buffer, const void *bytes, size_t length)
{
	if (!has_room(buffer, length))
		buffer_reserve(buffer, length);
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
	if (!has_room(buffer, 1))
		buffer_reserve(buffer, 1);
	buffer->at[buffer->length++] = byte;
	buffer->at[buffer->length] = '\0';
}

/* Format in place; if the text did not fit, make room and format again. */
void buffer_printf(struct buffer *buffer, const char *format, ...)
{
	va_list args, again;
	size_t room;
	int length;

	buffer_reserve(buffer, PRINTED);
	room = buffer->room - buffer->length;
	va_start(args, format);
	va_copy(again, args);
	length = vsnprintf(buffer->at + buffer->length, room, format, args);
	if (length < 0)
		arena_exhausted();
	if ((size_t)length >= room) {
		buffer_reserve(buffer, (size_t)length);
		vsnprintf(buffer->at + buffer->length, (size_t)length + 1,
			format, again);
	}
	buffer->length += (size_t)length;
	va_end(again);
	va_end(args);
}

const char *buffer_text(const struct buffer *buffer)
{
	return buffer->at == NULL ? "" : buffer->at;
}
