/*
 * word_tree: a trie of phrases, with a word for each edge.
 *
 * Walking down from each word of a text, as far as the tree goes, compares the
 * text with all phrases at once.
 */
#ifndef BANK_WORD_TREE_H
#define BANK_WORD_TREE_H

#include "bank/leak/lexicon.h"

#include <stddef.h>

/* A node: the words on the path from the root. */
struct word_node {
	uint64_t edge; /* the parent node and the word of the edge */
	uint32_t next; /* of its bucket: 1 + an index, 0 for none */
	size_t phrase; /* phrase that ends here: 1 + its index; 0: none */
};

/* Begin with the arena; node 0 is the root. */
struct word_tree {
	struct arena *arena;
	struct word_node *nodes;
	size_t count, room;
	uint32_t *buckets; /* of nodes by their edge */
	size_t bucket_count;
	size_t phrases; /* added so far */
};

/* Add a phrase.  Returns its index, from 0 in order of adding; equal phrases
 * share one. */
size_t word_tree_add(struct word_tree *tree, struct words words);

/* The node that a word leads to; 0 if none. */
size_t word_tree_step(const struct word_tree *tree, size_t node, uint32_t word);

#endif
