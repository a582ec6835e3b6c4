#include "base/xml/xml_escape.h"

#include <string.h>

static const char *entity_of(char byte)
{
	switch (byte) {
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '&':
		return "&amp;";
	case '"':
		return "&quot;";
	default:
		return NULL;
	}
}

void xml_escape(struct buffer *out, const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		const char *entity = entity_of(text[i]);

		if (entity != NULL)
			buffer_puts(out, entity);
		else
			buffer_putc(out, text[i]);
	}
}

void xml_escape_text(struct buffer *out, const char *text)
{
	xml_escape(out, text, strlen(text));
}
