#include "base/buffer.h"

#include "base/arena.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum {
	FIRST_ROOM = 256,
	MUCH = 64 * 1024, /* is not made more than asked for at first */
	PRINTED = 64      /* room that most of what is formatted needs */
};

/* Whether there is room for so many bytes more and the NUL. */
static inline bool has_room(const struct buffer *buffer, size_t more)
{
	return buffer->length + more + 1 <= buffer->room;
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

/* Right where it belongs, once more where there was too little room. */
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
