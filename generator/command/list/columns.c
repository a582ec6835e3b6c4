#include "command/list/columns.h"

#include "base/excerpt.h"
#include "base/utf8.h"

#include <string.h>

size_t columns_of(const char *text)
{
	const size_t length = strlen(text);
	size_t columns = 0;

	for (size_t i = 0; i < length;)
		columns += excerpt_columns(utf8_next(text, length, &i));
	return columns;
}

size_t columns_cut(struct buffer *out, const char *text, size_t room)
{
	const size_t length = strlen(text);
	size_t at = 0, taken = 0, whole = 0;

	for (size_t i = 0; i < length;)
		whole += excerpt_columns(utf8_next(text, length, &i));
	while (at < length) {
		const size_t from = at;
		const uint32_t code = utf8_next(text, length, &at);
		const size_t wide = excerpt_columns(code);

		if (taken + wide + (whole > room) > room) {
			buffer_puts(out, "…");
			return taken + 1;
		}
		if (code < ' ')
			buffer_putc(out, ' ');
		else
			buffer_add(out, text + from, at - from);
		taken += wide;
	}
	return taken;
}

void columns_put(struct buffer *out, const char *text, size_t room)
{
	for (size_t taken = columns_cut(out, text, room);
		taken < room + COLUMNS_GAP; taken++)
		buffer_putc(out, ' ');
}

void columns_flat(struct buffer *out, const char *text)
{
	for (; *text != '\0'; text++)
		buffer_putc(out, (unsigned char)*text < ' ' ? ' ' : *text);
}
