#include "bank/leak/phrases.h"

#include "base/arena.h"

struct phrase *phrases_of(struct phrases *phrases, struct words words)
{
	size_t i;

	phrases->tree.arena = phrases->arena;
	i = word_tree_add(&phrases->tree, words);
	if (i < phrases->count)
		return &phrases->at[i];
	phrases->at = arena_grow(phrases->arena, phrases->at, phrases->count,
		&phrases->room, sizeof(*phrases->at));
	phrases->at[phrases->count] = (struct phrase){.secrets = NULL};
	return &phrases->at[phrases->count++];
}

void phrases_note(struct phrase_texts *texts, size_t text, size_t item)
{
	if (texts->count > 0 && texts->last_item == item)
		return;
	if (texts->count < PHRASE_TEXTS)
		texts->at[texts->count] = text;
	texts->last_item = item;
	texts->count++;
}

/* The longest phrase that begins at a word, and its end. */
struct reached {
	size_t phrase; /* 1 + its index; 0: none */
	size_t end;
};

static struct reached reach(struct phrases *phrases, struct words words,
	size_t first, phrases_visit *visit, void *context)
{
	const bool ideograph =
		lexicon_ideograph(phrases->lexicon, words.at[first]);
	struct reached reached = {0, 0};
	size_t node = 0, i = first;

	do {
		node = word_tree_step(&phrases->tree, node, words.at[i++]);
		if (node == 0 || phrases->tree.nodes[node].phrase == 0)
			continue;
		if (reached.phrase > 0 && !ideograph)
			visit(context, &phrases->at[reached.phrase - 1]);
		reached = (struct reached){phrases->tree.nodes[node].phrase, i};
	} while (node > 0 && i < words.count);
	return reached;
}

void phrases_in(struct phrases *phrases, struct words words,
	phrases_visit *visit, void *context)
{
	size_t farthest = 0; /* the farthest end of a phrase so far */

	for (size_t first = 0; first < words.count; first++) {
		const struct reached reached =
			reach(phrases, words, first, visit, context);
		const bool inside =
			reached.end <= farthest &&
			lexicon_ideograph(phrases->lexicon, words.at[first]);

		if (reached.phrase > 0 && !inside &&
			!lexicon_ordinal_before(phrases->lexicon, words, first))
			visit(context, &phrases->at[reached.phrase - 1]);
		if (reached.end > farthest)
			farthest = reached.end;
	}
}
