/*
 * word_tree: phrases that begin alike share their beginning.
 *
 * A tree with an edge for each next word, so that a text is compared with any
 * number of phrases at once: from each of its words as far as the tree goes.
 */
#ifndef BANK_WORD_TREE_H
#define BANK_WORD_TREE_H

#include "bank/leak/lexicon.h"

#include <stddef.h>

/* The words on the way from the root to here. */
struct word_node {
	uint64_t edge; /* the node before, and the word from there */
	uint32_t next; /* of its bucket: 1 + an index, 0 for none */
	size_t phrase; /* that ends here: 1 + its index; 0 for none */
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

/* The index of a phrase, from 0 on in order of adding; the same words are
 * the same phrase. */
size_t word_tree_add(struct word_tree *tree, struct words words);

/* The node that a word leads to; 0 where there is none. */
size_t word_tree_step(const struct word_tree *tree, size_t node, uint32_t word);

#endif
