#include "yaml/write.h"

#include "base/arena.h"
#include "base/utf8.h"

#include <string.h>

enum {
	SIMPLE_KEY = 100 /* bytes; libyaml wants longer keys marked by "?" */
};

/* The escape for a code point in double quotes. */
struct escape {
	uint32_t code;
	const char *text;
};

static const struct escape escapes[] = {
	{'"', "\\\""},
	{'\\', "\\\\"},
	{'\n', "\\n"},
	{'\t', "\\t"},
	{0x85, "\\N"},
	{0x2028, "\\L"},
	{0x2029, "\\P"},
	{0xfeff, "\\uFEFF"},
	{0xfffe, "\\uFFFE"},
	{0xffff, "\\uFFFF"},
};

static void write_code(struct buffer *out, uint32_t code)
{
	char bytes[4];

	if (code == UTF8_BAD) /* e.g. in a file name */
		code = 0xfffd;
	for (size_t i = 0; i < LENGTH(escapes); i++) {
		if (escapes[i].code == code) {
			buffer_puts(out, escapes[i].text);
			return;
		}
	}
	if (code < 0x20 || (code >= 0x7f && code <= 0x9f))
		buffer_printf(out, "\\x%02X", (unsigned)code);
	else
		buffer_add(out, bytes, utf8_put(code, bytes));
}

/* Bytes that need no escape in double quotes. */
static size_t plain_length(const char *text, size_t length)
{
	size_t at = 0;

	while (at < length && text[at] >= ' ' && text[at] <= '~' &&
		text[at] != '"' && text[at] != '\\')
		at++;
	return at;
}

void write_exact_text(struct buffer *out, const char *text)
{
	const size_t length = strlen(text);
	size_t at = 0;

	buffer_putc(out, '"');
	while (at < length) {
		const size_t plain = plain_length(text + at, length - at);

		buffer_add(out, text + at, plain);
		at += plain;
		if (at < length)
			write_code(out, utf8_next(text, length, &at));
	}
	buffer_putc(out, '"');
}

static void write_pair(struct buffer *out, const struct pair *pair)
{
	if (strlen(pair->key->text) > SIMPLE_KEY)
		buffer_puts(out, "? ");
	write_exact_text(out, pair->key->text);
	buffer_puts(out, ": ");
	write_exact(out, pair->value);
}

/* Recursion is bounded by the depth that node_read() allows. */
void write_exact(struct buffer *out, const struct node *node)
{
	const bool mapping = node->type == NODE_MAPPING;

	if (node->type == NODE_SCALAR) {
		write_exact_text(out, node->text);
		return;
	}
	buffer_putc(out, mapping ? '{' : '[');
	for (size_t i = 0; i < node->count; i++) {
		if (i > 0)
			buffer_puts(out, ", ");
		if (mapping)
			write_pair(out, &node->pairs[i]);
		else
			write_exact(out, node->items[i]);
	}
	buffer_putc(out, mapping ? '}' : ']');
}

void write_field(struct buffer *out, const char *field, const char *text)
{
	if (text == NULL)
		return;
	buffer_puts(out, field);
	buffer_puts(out, ": ");
	write_exact_text(out, text);
	buffer_putc(out, '\n');
}

void write_field_node(
	struct buffer *out, const char *field, const struct node *node)
{
	if (node == NULL)
		return;
	buffer_printf(out, "%s: ", field);
	write_exact(out, node);
	buffer_putc(out, '\n');
}

void write_texts(struct buffer *out, struct text_list texts)
{
	for (size_t i = 0; i < texts.count; i++) {
		buffer_puts(out, i == 0 ? "" : ", ");
		write_exact_text(out, texts.at[i]);
	}
}
