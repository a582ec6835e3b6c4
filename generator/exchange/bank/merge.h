/*
 * merge: import questions again into a bank that has some of them.
 *
 * Questions match items by source, or else by id.  The fields of an import
 * replace those of the item.  Fields and items that only the bank has are the
 * teacher's and stay.
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
	/* The old entry of each question, or NULL. */
	const struct node **known;
	const struct quiz_question *first; /* question of the quiz */
};

/* Begin; notes the bank's ids as taken. */
struct merge merge_begin(
	struct arena *arena, const struct node *old, struct slugs *slugs);

/* Find the bank's entry of each question, which takes its id. */
void merge_match(struct merge *merge, struct quiz *quiz);

/* The entry of a question, merged with the old one. */
const struct node *merge_entry(const struct merge *merge,
	const struct quiz_question *question, const struct node *entry);

/* The bank's list of this name with its entries replaced, then new ones. */
const struct node *merge_rest(const struct merge *merge,
	const struct tree *entries, const char *name);

/* The bank with these lists in place of its own. */
const struct node *merge_root(const struct merge *merge,
	const struct node *stimuli, const struct node *items);

#endif
