#include "yaml/node.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/common.h"
#include "base/utf8.h"

#include <string.h>

enum {
	QUOTED_MAX = 40, /* characters of a text shown in a message */
	SIMPLE_KEY = 100 /* bytes; libyaml wants longer keys marked by "?" */
};

/* What stands for a code point in double quotes. */
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

const struct node *node_get(const struct node *mapping, const char *key)
{
	if (mapping->type != NODE_MAPPING)
		return NULL;
	for (size_t i = 0; i < mapping->count; i++)
		if (text_equal(mapping->pairs[i].key->text, key))
			return mapping->pairs[i].value;
	return NULL;
}

static void write_code(struct buffer *out, uint32_t code)
{
	char bytes[4];

	if (code == UTF8_BAD) /* in the name of a file, say */
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

/* Bytes that stand for themselves in double quotes. */
static size_t plain_length(const char *text, size_t length)
{
	size_t at = 0;

	while (at < length && text[at] >= ' ' && text[at] <= '~' &&
		text[at] != '"' && text[at] != '\\')
		at++;
	return at;
}

void node_write_text(struct buffer *out, const char *text)
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
	node_write_text(out, pair->key->text);
	buffer_puts(out, ": ");
	node_write(out, pair->value);
}

/* Recursion is bounded by the depth that node_read() allows. */
void node_write(struct buffer *out, const struct node *node)
{
	const bool mapping = node->type == NODE_MAPPING;

	if (node->type == NODE_SCALAR) {
		node_write_text(out, node->text);
		return;
	}
	buffer_putc(out, mapping ? '{' : '[');
	for (size_t i = 0; i < node->count; i++) {
		if (i > 0)
			buffer_puts(out, ", ");
		if (mapping)
			write_pair(out, &node->pairs[i]);
		else
			node_write(out, node->items[i]);
	}
	buffer_putc(out, mapping ? '}' : ']');
}

bool node_is_nothing(const struct node *node)
{
	/* Nearly every text begins with something. */
	if (node->type != NODE_SCALAR ||
		((unsigned char)*node->text > ' ' && *node->text != '~'))
		return false;
	return node->text[strspn(node->text, " \t\n")] == '\0' ||
	       (node->plain && strcmp(node->text, "~") == 0);
}

const struct node *node_listed(struct arena *arena, const struct node *node)
{
	const struct node **items;
	struct node *list;

	if (node->type != NODE_SCALAR || node_is_nothing(node))
		return node;
	items = arena_alloc(arena, 1, sizeof(struct node *));
	list = arena_alloc(arena, 1, sizeof(*list));
	items[0] = node;
	*list = (struct node){.at = node->at,
		.items = items,
		.count = 1,
		.type = NODE_SEQUENCE};
	return list;
}

const char *node_found(struct arena *arena, const struct node *node)
{
	const size_t length =
		node->type == NODE_SCALAR ? strlen(node->text) : 0;
	size_t at = 0;

	if (node->type == NODE_SEQUENCE)
		return node->count == 0 ? "an empty list" : "a list";
	if (node->type == NODE_MAPPING)
		return "a mapping";
	if (node_is_nothing(node))
		return "nothing";
	for (int i = 0; i < QUOTED_MAX && at < length; i++)
		utf8_next(node->text, length, &at);
	return arena_printf(arena, "\"%.*s%s\"", (int)at, node->text,
		at < length ? "…" : "");
}
