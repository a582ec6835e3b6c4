/*
 * tree: build YAML nodes.
 */
#ifndef EXCHANGE_TREE_H
#define EXCHANGE_TREE_H

#include "base/common.h"
#include "yaml/node.h"

/* A mapping or a list that grows.  Begin with {.arena = …}. */
struct tree {
	struct arena *arena;
	struct pair *pairs;
	const struct node **items;
	size_t count, room;
};

/* A scalar: a text, which may get quotes, or a plain number or word. */
const struct node *tree_text(struct arena *arena, const char *text);
const struct node *tree_plain(struct arena *arena, const char *text);

/* Add a pair, unless its value is NULL; tree_put_text() also skips "". */
void tree_put(struct tree *map, const char *key, const struct node *value);
void tree_put_text(struct tree *map, const char *key, const char *text);
void tree_put_plain(struct tree *map, const char *key, const char *text);

/* Add an item. */
void tree_add(struct tree *list, const struct node *item);

/* The mapping or the list. */
const struct node *tree_map(const struct tree *map);
const struct node *tree_list(const struct tree *list);

/* A list of texts. */
const struct node *tree_texts(
	struct arena *arena, const char *const *texts, size_t count);

#endif
