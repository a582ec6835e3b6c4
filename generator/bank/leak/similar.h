/*
 * similar: items that ask nearly the same.
 *
 * Banks grow by copying, so a question may be in two banks, or twice in one in
 * other words.
 */
#ifndef BANK_SIMILAR_H
#define BANK_SIMILAR_H

#include "bank/bank.h"

struct similar {
	const struct item *one, *other; /* in the order of the banks */
	int percent; /* the share of their words in both, by weight */
};

struct similar_list {
	const struct similar *at; /* the most similar first */
	size_t count;
};

/*
 * Find pairs of items whose question and answer have most words in common, in
 * one bank or in two, unless they are enemies.
 *
 * Wrong choices do not count.  Telling words and numbers count more than short
 * words and the words of the topic.
 */
struct similar_list similar_find(struct arena *arena,
	const struct bank *const *banks, size_t bank_count);

#endif
