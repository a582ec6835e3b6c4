/*
 * merge: questions imported again into a bank that has some of them.
 *
 * An item is known by its source, or by its id.  Its imported fields are
 * renewed; those that only the bank has are the teacher's and stay, as do
 * items that the import does not have.
 */
#ifndef EXCHANGE_MERGE_H
#define EXCHANGE_MERGE_H

#include "exchange/quiz/quiz.h"
#include "exchange/quiz/slugs.h"
#include "exchange/quiz/tree.h"
#include "yaml/node.h"

struct merge {
	struct arena *arena;
	const struct node *old; /* the bank's root, or NULL */
	struct slugs *slugs;
	/* The old entry of each question, or NULL. */
	const struct node **known;
	const struct quiz_question *first; /* the quiz's */
	size_t renewed, added;
};

/* Begin; notes the bank's ids as taken. */
struct merge merge_begin(
	struct arena *arena, const struct node *old, struct slugs *slugs);

/* Find the entry of each question in the bank; it gets that one's id. */
void merge_match(struct merge *merge, struct quiz *quiz);

/* The entry of a question, merged with the old one. */
const struct node *merge_entry(const struct merge *merge,
	const struct quiz_question *question, const struct node *entry);

/* The old list of this name with its entries replaced, and new ones behind. */
const struct node *merge_rest(const struct merge *merge,
	const struct tree *entries, const char *name);

/* The old bank with these lists. */
const struct node *merge_root(const struct merge *merge,
	const struct node *stimuli, const struct node *items);

#endif
