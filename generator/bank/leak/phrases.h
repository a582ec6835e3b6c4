/*
 * phrases: the answers of a search by their words, and the texts they are in.
 */
#ifndef BANK_PHRASES_H
#define BANK_PHRASES_H

#include "bank/leak/lexicon.h"
#include "bank/leak/word_tree.h"

enum {
	PHRASE_TEXTS = 20 /* that are kept; a phrase in more is the topic */
};

struct secret;

/* The texts with a phrase, each item's once. */
struct phrase_texts {
	size_t at[PHRASE_TEXTS], last_item;
	size_t count; /* may exceed the number kept */
};

/* The answers with the same words. */
struct phrase {
	struct secret *secrets; /* for the user of the phrases */
	size_t secret_count;
	struct phrase_texts stems, others;
};

/* Begin with the arena and the lexicon. */
struct phrases {
	struct arena *arena;
	const struct lexicon *lexicon;
	struct word_tree tree;
	struct phrase *at; /* indexed by their number in the tree */
	size_t count, room;
};

/* The phrase of these words, which is added if it is new.  Valid until the next
 * one is added. */
struct phrase *phrases_of(struct phrases *phrases, struct words words);

/* Does something with a phrase that a text holds. */
typedef void phrases_visit(void *context, struct phrase *phrase);

/*
 * Visit all phrases that a text contains.
 *
 * Ideographs stand side by side whether or not they are one name, so a phrase
 * inside a longer one does not count.
 */
void phrases_in(struct phrases *phrases, struct words words,
	phrases_visit *visit, void *context);

/* Note a text of an item; the texts of an item come one after the other. */
void phrases_note(struct phrase_texts *texts, size_t text, size_t item);

#endif
