/*
 * phrases: a search's answers as sequences of words, and the texts with them.
 */
#ifndef BANK_PHRASES_H
#define BANK_PHRASES_H

#include "bank/leak/lexicon.h"
#include "bank/leak/word_tree.h"

enum {
	PHRASE_TEXTS = 20 /* kept at most; a phrase in more is the topic */
};

struct secret;

/* The texts that contain a phrase, one for each item. */
struct phrase_texts {
	size_t at[PHRASE_TEXTS], last_item;
	size_t count; /* may exceed the number kept */
};

/* The answers with the same words. */
struct phrase {
	struct secret *secrets; /* the user's */
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

/* The phrase of these words, added if it is new.  The pointer is valid until
 * the next one is added. */
struct phrase *phrases_of(struct phrases *phrases, struct words words);

/* Called for each phrase that a text contains. */
typedef void phrases_visit(void *context, struct phrase *phrase);

/*
 * Visit all phrases that a text contains.
 *
 * A phrase inside a longer one does not count, because ideographs have no
 * spaces to end a name.
 */
void phrases_in(struct phrases *phrases, struct words words,
	phrases_visit *visit, void *context);

/* Note a text of an item.  All texts of an item must come one after another. */
void phrases_note(struct phrase_texts *texts, size_t text, size_t item);

#endif
