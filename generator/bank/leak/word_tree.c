#include "bank/leak/word_tree.h"

#include "base/arena.h"

enum {
	BUCKETS_MIN = 1024
};

#define SPREAD UINT64_C(0x9E3779B97F4A7C15) /* 2^64 / golden ratio */

static uint64_t edge_of(size_t node, uint32_t word)
{
	return (uint64_t)node << 32 | word;
}

static uint32_t *bucket_of(const struct word_tree *tree, uint64_t edge)
{
	return &tree->buckets[(edge * SPREAD >> 32) % tree->bucket_count];
}

static void link_node(struct word_tree *tree, size_t i)
{
	uint32_t *bucket = bucket_of(tree, tree->nodes[i].edge);

	tree->nodes[i].next = *bucket;
	*bucket = (uint32_t)i + 1;
}

static void add_buckets(struct word_tree *tree)
{
	tree->bucket_count =
		tree->bucket_count == 0 ? BUCKETS_MIN : tree->bucket_count * 2;
	tree->buckets = arena_alloc(
		tree->arena, tree->bucket_count, sizeof(*tree->buckets));
	for (size_t i = 1; i < tree->count; i++)
		link_node(tree, i);
}

static size_t add_node(struct word_tree *tree)
{
	if (tree->count >= tree->bucket_count)
		add_buckets(tree);
	tree->nodes = arena_grow(tree->arena, tree->nodes, tree->count,
		&tree->room, sizeof(*tree->nodes));
	return tree->count++;
}

size_t word_tree_step(const struct word_tree *tree, size_t node, uint32_t word)
{
	const uint64_t edge = edge_of(node, word);
	uint32_t i;

	if (tree->count == 0)
		return 0;
	i = *bucket_of(tree, edge);
	while (i > 0 && tree->nodes[i - 1].edge != edge)
		i = tree->nodes[i - 1].next;
	return i > 0 ? i - 1 : 0;
}

size_t word_tree_add(struct word_tree *tree, struct words words)
{
	size_t node = 0;

	if (tree->count == 0)
		add_node(tree);
	for (size_t i = 0; i < words.count; i++) {
		const uint64_t edge = edge_of(node, words.at[i]);

		node = word_tree_step(tree, node, words.at[i]);
		if (node > 0)
			continue;
		node = add_node(tree);
		tree->nodes[node] = (struct word_node){.edge = edge};
		link_node(tree, node);
	}
	if (tree->nodes[node].phrase == 0)
		tree->nodes[node].phrase = ++tree->phrases;
	return tree->nodes[node].phrase - 1;
}
