#include "yaml/node.h"

#include "base/arena.h"
#include "base/common.h"
#include "base/message.h"
#include "base/utf8.h"

#include <string.h>

enum {
	QUOTED_MAX = 40 /* characters of a text shown in a message */
};

const struct node *node_entry(const struct node *list, size_t i)
{
	return list->type == NODE_SEQUENCE ? list->items[i] : list;
}

const struct node *node_get(const struct node *mapping, const char *key)
{
	if (mapping->type != NODE_MAPPING)
		return NULL;
	for (size_t i = 0; i < mapping->count; i++)
		if (text_equal(mapping->pairs[i].key->text, key))
			return mapping->pairs[i].value;
	return NULL;
}

bool node_is_nothing(const struct node *node)
{
	/* A shortcut: nearly every text begins with a visible character. */
	if (node->type != NODE_SCALAR ||
		((unsigned char)*node->text > ' ' && *node->text != '~'))
		return false;
	return node->text[strspn(node->text, " \t\n")] == '\0' ||
	       (node->plain && strcmp(node->text, "~") == 0);
}

static const struct node *list_of(struct arena *arena, const struct node *node)
{
	const struct node **items =
		arena_alloc(arena, 1, sizeof(struct node *));
	struct node *list = arena_alloc(arena, 1, sizeof(*list));

	items[0] = node;
	*list = (struct node){.at = node->at,
		.items = items,
		.count = 1,
		.type = NODE_SEQUENCE};
	return list;
}

const struct node *node_listed(struct arena *arena, const struct node *node)
{
	return node->type != NODE_SCALAR || node_is_nothing(node)
		       ? node
		       : list_of(arena, node);
}

const struct node *node_entries(
	struct arena *arena, const struct node *node, const char *name)
{
	return node->type == NODE_MAPPING && node_get(node, name) != NULL
		       ? list_of(arena, node)
		       : node;
}

const char *node_found(struct arena *arena, const struct node *node)
{
	const size_t length =
		node->type == NODE_SCALAR ? strlen(node->text) : 0;
	size_t at = 0;

	if (node->type == NODE_SEQUENCE)
		return message_text(
			node->count == 0 ? "an empty list" : "a list");
	if (node->type == NODE_MAPPING)
		return message_text("a mapping");
	if (node_is_nothing(node))
		return message_text("nothing");
	for (int i = 0; i < QUOTED_MAX && at < length; i++)
		utf8_next(node->text, length, &at);
	return arena_printf(arena, "\"%.*s%s\"", (int)at, node->text,
		at < length ? "…" : "");
}
