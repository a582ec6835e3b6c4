#include "type/pack/trie.h"

#include "base/arena.h"

#include <assert.h>

enum {
	NODE_WORDS = 256, /* of a node: one, and one for each edge */
	HIGH = 8,         /* the upper part of a word */
	HIGH_MAX = 0xffffff
};

static uint32_t add_state(struct trie *trie, struct trie_state state)
{
	trie->states = arena_grow(trie->arena, trie->states, trie->count,
		&trie->room, sizeof(*trie->states));
	trie->states[trie->count] = state;
	return (uint32_t)trie->count++;
}

struct trie trie_new(struct arena *arena)
{
	struct trie trie = {.arena = arena};

	add_state(&trie, (struct trie_state){0});
	return trie;
}

/* The child of a state by this letter, which is added if need be. */
static uint32_t child_of(struct trie *trie, uint32_t parent, uint8_t letter)
{
	uint32_t before = 0, child = trie->states[parent].child;

	while (child != 0 && trie->states[child].letter < letter) {
		before = child;
		child = trie->states[child].next;
	}
	if (child != 0 && trie->states[child].letter == letter)
		return child;
	child = add_state(
		trie, (struct trie_state){.next = child, .letter = letter});
	if (before != 0)
		trie->states[before].next = child;
	else
		trie->states[parent].child = child;
	return child;
}

/* Keep a pattern's values in the pool, without zeros at both ends.  Two bytes
 * precede them: how far back from the pattern's end they begin, and their
 * number. */
static uint32_t keep_values(const struct pattern *pattern, struct pool *pool)
{
	uint8_t kept[PATTERN_LETTERS + 3];
	size_t first = 0, end = pattern->count + 1;

	while (first < end && pattern->values[first] == 0)
		first++;
	while (end > first && pattern->values[end - 1] == 0)
		end--;
	kept[0] = (uint8_t)(pattern->count - first);
	kept[1] = (uint8_t)(end - first);
	memcpy(kept + 2, pattern->values + first, end - first);
	return end == first ? 0 : pool_add(pool, kept, 2 + end - first);
}

void trie_add(
	struct trie *trie, const struct pattern *pattern, struct pool *values)
{
	uint32_t state = 0;

	for (size_t i = 0; i < pattern->count; i++)
		state = child_of(trie, state, pattern->letters[i]);
	trie->states[state].values = keep_values(pattern, values);
}

/* Add a state's node behind those that its edges lead to. */
static uint32_t freeze(
	const struct trie *trie, uint32_t state, struct pool *nodes)
{
	const struct trie_state *own = &trie->states[state];
	uint32_t words[NODE_WORDS], count = 0;

	for (uint32_t child = own->child; child != 0;
		child = trie->states[child].next) {
		const uint32_t node = freeze(trie, child, nodes);

		assert(count + 1 < NODE_WORDS && node <= HIGH_MAX);
		words[++count] = node << HIGH | trie->states[child].letter;
	}
	assert(own->values <= HIGH_MAX);
	words[0] = own->values << HIGH | count;
	return pool_add(nodes, words, (count + 1) * sizeof(*words)) /
	       (uint32_t)sizeof(*words);
}

uint32_t trie_freeze(const struct trie *trie, struct pool *nodes)
{
	return freeze(trie, 0, nodes);
}
