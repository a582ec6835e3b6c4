#include "base/json.h"

#include "base/utf8.h"

#include <string.h>

void json_put(struct buffer *out, const char *text)
{
	const size_t length = strlen(text);
	size_t at = 0;

	buffer_putc(out, '"');
	while (at < length) {
		const uint32_t code = utf8_next(text, length, &at);
		char bytes[4];

		if (code == UTF8_BAD)
			buffer_puts(out, "\\ufffd");
		else if (code < 0x20)
			buffer_printf(out, "\\u%04x", (unsigned)code);
		else if (code == '"' || code == '\\')
			buffer_printf(out, "\\%c", (char)code);
		else
			buffer_add(out, bytes, utf8_put(code, bytes));
	}
	buffer_putc(out, '"');
}
