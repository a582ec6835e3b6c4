#include "exchange/quiz/tree.h"

#include "base/arena.h"

static struct node *node_new(struct arena *arena, enum node_type type)
{
	struct node *node = arena_alloc(arena, 1, sizeof(*node));

	node->type = type;
	return node;
}

static const struct node *scalar(
	struct arena *arena, const char *text, bool plain)
{
	struct node *node = node_new(arena, NODE_SCALAR);

	node->text = text;
	node->plain = plain;
	return node;
}

const struct node *tree_text(struct arena *arena, const char *text)
{
	return scalar(arena, text, false);
}

const struct node *tree_plain(struct arena *arena, const char *text)
{
	return scalar(arena, text, true);
}

void tree_put(struct tree *map, const char *key, const struct node *value)
{
	if (value == NULL)
		return;
	map->pairs = arena_grow(map->arena, map->pairs, map->count, &map->room,
		sizeof(*map->pairs));
	map->pairs[map->count++] =
		(struct pair){tree_plain(map->arena, key), value};
}

void tree_put_text(struct tree *map, const char *key, const char *text)
{
	if (text != NULL && *text != '\0')
		tree_put(map, key, tree_text(map->arena, text));
}

void tree_put_plain(struct tree *map, const char *key, const char *text)
{
	if (text != NULL)
		tree_put(map, key, tree_plain(map->arena, text));
}

void tree_add(struct tree *list, const struct node *item)
{
	list->items = arena_grow(list->arena, list->items, list->count,
		&list->room, sizeof(*list->items));
	list->items[list->count++] = item;
}

const struct node *tree_map(const struct tree *map)
{
	struct node *node = node_new(map->arena, NODE_MAPPING);

	node->pairs = map->pairs;
	node->count = (uint32_t)map->count;
	return node;
}

const struct node *tree_list(const struct tree *list)
{
	struct node *node = node_new(list->arena, NODE_SEQUENCE);

	node->items = list->items;
	node->count = (uint32_t)list->count;
	return node;
}

const struct node *tree_texts(
	struct arena *arena, const char *const *texts, size_t count)
{
	struct tree list = {.arena = arena};

	for (size_t i = 0; i < count; i++)
		tree_add(&list, tree_text(arena, texts[i]));
	return tree_list(&list);
}
