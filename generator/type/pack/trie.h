/*
 * trie: collect patterns, and turn them into the nodes of patterns.h.
 */
#ifndef TYPE_TRIE_H
#define TYPE_TRIE_H

#include "type/pack/pool.h"

enum {
	PATTERN_LETTERS = 100
};

/* A pattern: its letters, and a value before each and behind the last. */
struct pattern {
	uint8_t letters[PATTERN_LETTERS];
	uint8_t values[PATTERN_LETTERS + 1];
	size_t count; /* of letters */
};

struct trie_state {
	uint32_t child, next; /* the first child; the next of the same parent,
				 in order of letters; 0: none */
	uint32_t values;      /* their offset in the pool; 0: none */
	uint8_t letter;
};

/* The values of all tries are in one pool, and their nodes in another. */
struct trie {
	struct arena *arena;
	struct trie_state *states; /* the first is the root */
	size_t count, room;
};

struct trie trie_new(struct arena *arena);

/* Add a pattern.  It replaces one with the same letters, as in libhyphen. */
void trie_add(
	struct trie *trie, const struct pattern *pattern, struct pool *values);

/* Add the trie's nodes to the pool.  Returns the place of its root, in
 * words. */
uint32_t trie_freeze(const struct trie *trie, struct pool *nodes);

#endif
