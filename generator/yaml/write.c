/*
 * The root and the lists directly below it are in block style.  Deeper down, a
 * list of scalars, or a mapping of scalars and such lists, goes on one line if
 * it fits there.
 */
#include "yaml/write.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "yaml/write_scalar.h"

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

/* A position in the document. */
struct spot {
	size_t indent; /* of its lines */
	int depth;     /* 0: the root */
};

static bool is_short(const struct node *node)
{
	return node->type == NODE_SCALAR && strlen(node->text) <= WRITE_WIDTH &&
	       strchr(node->text, '\n') == NULL;
}

static bool are_short(const struct node *list)
{
	bool all = list->count <= WRITE_WIDTH;

	for (size_t i = 0; i < list->count && all; i++)
		all = is_short(list->items[i]);
	return all;
}

/* Is a list or a mapping simple enough for one line? */
static bool is_simple(const struct node *node)
{
	bool all = node->count <= WRITE_WIDTH;

	if (node->type == NODE_SEQUENCE)
		return are_short(node);
	for (size_t i = 0; i < node->count && all; i++) {
		const struct pair *pair = &node->pairs[i];

		all = strlen(pair->key->text) <= SIMPLE_KEY &&
		      (pair->value->type == NODE_SEQUENCE
				      ? are_short(pair->value)
				      : is_short(pair->value));
	}
	return all;
}

static void write_key(struct buffer *out, const struct node *key, bool in_flow)
{
	write_scalar(out, key->text, key->plain, in_flow);
}

static void write_flow(struct buffer *out, const struct node *node)
{
	const bool mapping = node->type == NODE_MAPPING;

	if (node->type == NODE_SCALAR) {
		write_scalar(out, node->text, node->plain, true);
		return;
	}
	buffer_putc(out, mapping ? '{' : '[');
	for (size_t i = 0; i < node->count; i++) {
		buffer_puts(out, i == 0 ? "" : ", ");
		if (mapping) {
			write_key(out, node->pairs[i].key, true);
			buffer_puts(out, ": ");
		}
		write_flow(
			out, mapping ? node->pairs[i].value : node->items[i]);
	}
	buffer_putc(out, mapping ? '}' : ']');
}

/* Write a simple node on one line, from this column on; false if it does not
 * fit. */
static bool fits_in_line(
	struct buffer *out, const struct node *node, size_t column)
{
	struct buffer flow = {.arena = out->arena};

	if (!is_simple(node))
		return false;
	write_flow(&flow, node);
	if (node->count > 0 &&
		column + write_scalar_columns(flow.at, flow.length) >
			WRITE_WIDTH)
		return false;
	buffer_add(out, flow.at, flow.length);
	return true;
}

/* The column at which the last line written ends. */
static size_t column_of(const struct buffer *out)
{
	size_t begin = out->length;

	while (begin > 0 && out->at[begin - 1] != '\n')
		begin--;
	return write_scalar_columns(out->at + begin, out->length - begin);
}

static void write_block(
	struct buffer *out, const struct node *node, struct spot spot);

/* Write a value after a key and its colon, or after the dash of a list. */
static void write_value(
	struct buffer *out, const struct node *node, struct spot spot)
{
	const struct spot below = {spot.indent + WRITE_INDENT, spot.depth + 1};

	if (node->type == NODE_SCALAR) {
		buffer_putc(out, ' ');
		write_scalar_block(out, node, column_of(out), below.indent);
	} else {
		const size_t before = out->length;

		buffer_putc(out, ' ');
		if ((spot.depth == 0 && node->type == NODE_SEQUENCE &&
			    !are_short(node)) ||
			!fits_in_line(out, node, column_of(out))) {
			out->length = before;
			buffer_printf(out, "\n%*s", (int)below.indent, "");
			write_block(out, node, below);
		}
	}
}

/* Begin a line of a block.  The first line begins where the block does, and
 * entries near the root have empty lines between them. */
static void next_line(
	struct buffer *out, size_t i, struct spot spot, bool apart)
{
	if (i > 0)
		buffer_printf(out, "%s\n%*s", apart ? "\n" : "",
			(int)spot.indent, "");
}

static void write_mapping(
	struct buffer *out, const struct node *node, struct spot spot)
{
	for (size_t i = 0; i < node->count; i++) {
		const struct pair *pair = &node->pairs[i];
		const bool list = pair->value->type == NODE_SEQUENCE &&
				  !are_short(pair->value);
		const bool simple = strlen(pair->key->text) <= SIMPLE_KEY;

		next_line(out, i, spot, spot.depth == 0 && list);
		buffer_puts(out, simple ? "" : "? ");
		write_key(out, pair->key, false);
		if (!simple)
			buffer_printf(out, "\n%*s", (int)spot.indent, "");
		buffer_putc(out, ':');
		write_value(out, pair->value, spot);
	}
}

/* A mapping begins after the dash. */
static void write_item(
	struct buffer *out, const struct node *item, struct spot spot)
{
	const struct spot inner = {spot.indent + WRITE_INDENT, spot.depth + 1};

	buffer_putc(out, '-');
	if (item->type != NODE_MAPPING || item->count == 0) {
		write_value(out, item, spot);
		return;
	}
	buffer_putc(out, ' ');
	if (spot.depth <= 1 || !fits_in_line(out, item, column_of(out)))
		write_mapping(out, item, inner);
}

static void write_list(
	struct buffer *out, const struct node *node, struct spot spot)
{
	for (size_t i = 0; i < node->count; i++) {
		next_line(out, i, spot,
			spot.depth == 1 &&
				node->items[i]->type == NODE_MAPPING);
		write_item(out, node->items[i], spot);
	}
}

static void write_block(
	struct buffer *out, const struct node *node, struct spot spot)
{
	if (node->type == NODE_MAPPING)
		write_mapping(out, node, spot);
	else
		write_list(out, node, spot);
}

void write_document(struct buffer *out, const struct node *root)
{
	const struct spot top = {0, 0};

	if (root->type == NODE_SCALAR || root->count == 0)
		write_flow(out, root);
	else
		write_block(out, root, top);
	buffer_putc(out, '\n');
}
