/*
 * The root and the lists directly below it are in block style.  Deeper down, a
 * list of scalars, or a mapping of scalars and such lists, goes on one line if
 * it fits there and has no comments within.
 */
#include "yaml/document/document.h"

#include "base/arena.h"
#include "yaml/document/write_scalar.h"

enum {
	SIMPLE_KEY = 100 /* bytes; libyaml wants longer keys marked by "?" */
};

/* Anchors that were written; from then on an alias stands for each. */
struct written {
	const char **names;
	size_t count, room;
};

struct writer {
	struct buffer *out;
	const struct comments *comments;
	struct written *written;
};

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

/* Write a node's anchor.  True if an alias stands for all of it. */
static bool write_anchor(const struct writer *to, const struct node *node)
{
	struct written *written = to->written;
	const char *name = comments_anchor(to->comments, node);

	if (name == NULL)
		return false;
	for (size_t i = 0; i < written->count; i++) {
		if (text_equal(written->names[i], name)) {
			buffer_printf(to->out, "*%s", name);
			return true;
		}
	}
	written->names = arena_grow(to->out->arena, written->names,
		written->count, &written->room, sizeof(*written->names));
	written->names[written->count++] = name;
	buffer_printf(to->out, "&%s ", name);
	return false;
}

static void write_key(
	const struct writer *to, const struct node *key, bool in_flow)
{
	write_scalar(to->out, key->text, key->plain, in_flow);
}

static void write_flow(const struct writer *to, const struct node *node)
{
	const bool mapping = node->type == NODE_MAPPING;

	if (write_anchor(to, node))
		return;
	if (node->type == NODE_SCALAR) {
		write_scalar(to->out, node->text, node->plain, true);
		return;
	}
	buffer_putc(to->out, mapping ? '{' : '[');
	for (size_t i = 0; i < node->count; i++) {
		buffer_puts(to->out, i == 0 ? "" : ", ");
		if (mapping) {
			write_key(to, node->pairs[i].key, true);
			buffer_puts(to->out, ": ");
		}
		write_flow(to, mapping ? node->pairs[i].value : node->items[i]);
	}
	buffer_putc(to->out, mapping ? '}' : ']');
}

/* Write a simple node on one line, from this column on; false if it does not
 * fit. */
static bool fits_in_line(
	const struct writer *to, const struct node *node, size_t column)
{
	struct buffer flow = {.arena = to->out->arena};
	const struct writer line = {&flow, to->comments, to->written};
	const size_t anchors = to->written->count;

	if (!is_simple(node) ||
		(to->comments != NULL && comments_within(to->comments, node)))
		return false;
	write_flow(&line, node);
	if (node->count > 0 &&
		column + write_scalar_columns(flow.at, flow.length) >
			WRITE_WIDTH) {
		to->written->count = anchors;
		return false;
	}
	buffer_add(to->out, flow.at, flow.length);
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

static void write_above(const struct writer *to,
	const struct entry_comments *own, size_t indent)
{
	for (size_t i = 0; i < own->count; i++)
		buffer_printf(to->out, "%s%s\n%*s", own->above[i].text,
			own->above[i].apart ? "\n" : "", (int)indent, "");
}

/* Put a comment behind the first line of what was written from `start` on. */
static void write_behind(
	const struct writer *to, const char *comment, size_t start)
{
	struct buffer *out = to->out;
	const char *end;
	const char *rest;
	size_t first;

	if (comment == NULL)
		return;
	end = memchr(out->at + start, '\n', out->length - start);
	first = end == NULL ? out->length : (size_t)(end - out->at);
	rest = arena_copy(out->arena, out->at + first, out->length - first);
	out->length = first;
	buffer_printf(out, "  %s%s", comment, rest);
}

static void write_block(
	const struct writer *to, const struct node *node, struct spot spot);

static void write_collection(
	const struct writer *to, const struct node *node, struct spot spot)
{
	const struct spot below = {spot.indent + WRITE_INDENT, spot.depth + 1};
	const size_t before = to->out->length;

	buffer_putc(to->out, ' ');
	if (!(spot.depth == 0 && node->type == NODE_SEQUENCE &&
		    !are_short(node)) &&
		fits_in_line(to, node, column_of(to->out)))
		return;
	if (write_anchor(to, node))
		return;
	to->out->length -= to->out->length > before &&
			   to->out->at[to->out->length - 1] == ' ';
	buffer_printf(to->out, "\n%*s", (int)below.indent, "");
	write_block(to, node, below);
}

/* Write a value after a key and its colon, or after the dash of a list. */
static void write_value(
	const struct writer *to, const struct node *node, struct spot spot)
{
	if (node->type != NODE_SCALAR) {
		write_collection(to, node, spot);
		return;
	}
	buffer_putc(to->out, ' ');
	if (!write_anchor(to, node))
		write_scalar_block(to->out, node, column_of(to->out),
			spot.indent + WRITE_INDENT);
}

/* Begin a line of a block.  The first line begins where the block does, and
 * entries near the root have empty lines between them. */
static void next_line(
	const struct writer *to, size_t i, struct spot spot, bool apart)
{
	if (i > 0)
		buffer_printf(to->out, "%s\n%*s", apart ? "\n" : "",
			(int)spot.indent, "");
}

static void write_pair(
	const struct writer *to, const struct pair *pair, struct spot spot)
{
	const bool simple = strlen(pair->key->text) <= SIMPLE_KEY;

	buffer_puts(to->out, simple ? "" : "? ");
	write_key(to, pair->key, false);
	if (!simple)
		buffer_printf(to->out, "\n%*s", (int)spot.indent, "");
	buffer_putc(to->out, ':');
	write_value(to, pair->value, spot);
}

/* `headed`: what stands above the first pair was written. */
static void write_mapping(const struct writer *to, const struct node *node,
	struct spot spot, bool headed)
{
	for (size_t i = 0; i < node->count; i++) {
		const struct pair *pair = &node->pairs[i];
		const bool list = pair->value->type == NODE_SEQUENCE &&
				  !are_short(pair->value);
		const struct entry_comments own =
			comments_of(to->comments, pair->key, true);
		size_t start;

		next_line(to, i, spot, spot.depth == 0 && list);
		if (i > 0 || !headed)
			write_above(to, &own, spot.indent);
		start = to->out->length;
		write_pair(to, pair, spot);
		write_behind(to, own.behind, start);
	}
}

/* A mapping begins after the dash; below it, if it has an anchor, which would
 * else be that of its first key. */
static void write_item_pairs(
	const struct writer *to, const struct node *item, struct spot spot)
{
	const struct spot inner = {spot.indent + WRITE_INDENT, spot.depth + 1};
	const size_t start = to->out->length + 1;

	buffer_putc(to->out, ' ');
	if ((spot.depth > 1 && fits_in_line(to, item, column_of(to->out))) ||
		write_anchor(to, item))
		return;
	if (to->out->length > start) {
		to->out->length--;
		buffer_printf(to->out, "\n%*s", (int)inner.indent, "");
	}
	write_mapping(to, item, inner, true);
}

static void write_item(
	const struct writer *to, const struct node *item, struct spot spot)
{
	const struct entry_comments own =
		comments_of(to->comments, item, false);
	const bool pairs = item->type == NODE_MAPPING && item->count > 0;
	size_t start;

	write_above(to, &own, spot.indent);
	if (pairs) {
		const struct entry_comments first =
			comments_of(to->comments, item->pairs[0].key, true);

		write_above(to, &first, spot.indent);
	}
	start = to->out->length;
	buffer_putc(to->out, '-');
	if (!pairs) {
		write_value(to, item, spot);
	} else {
		write_item_pairs(to, item, spot);
	}
	write_behind(to, own.behind, start);
}

static void write_list(
	const struct writer *to, const struct node *node, struct spot spot)
{
	for (size_t i = 0; i < node->count; i++) {
		next_line(to, i, spot,
			spot.depth == 1 &&
				node->items[i]->type == NODE_MAPPING);
		write_item(to, node->items[i], spot);
	}
}

static void write_block(
	const struct writer *to, const struct node *node, struct spot spot)
{
	if (node->type == NODE_MAPPING)
		write_mapping(to, node, spot, false);
	else
		write_list(to, node, spot);
}

void document_write(struct buffer *out, const struct node *root,
	const struct comments *comments)
{
	struct written written = {NULL, 0, 0};
	const struct writer to = {out, comments, &written};
	const struct spot top = {0, 0};
	const struct entry_comments head = comments_around(comments, false);
	const struct entry_comments foot = comments_around(comments, true);

	write_above(&to, &head, 0);
	if (root->type == NODE_SCALAR || root->count == 0)
		write_flow(&to, root);
	else
		write_block(&to, root, top);
	buffer_putc(out, '\n');
	write_above(&to, &foot, 0);
}
