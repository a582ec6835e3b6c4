/*
 * matching: entries on the left, each to be matched with one on the right.
 */
#ifndef BANK_KIND_MATCHING_H
#define BANK_KIND_MATCHING_H

#include "bank/kind.h"

struct match {
	struct where at;
	const char *left, *right;
};

/*
 * The entries on the right are those of the pairs, 0 to pair_count - 1, and
 * then the distractors.  An entry that pairs share has the index of the first
 * pair.
 */
struct matching {
	const char *stem; /* NULL if not given */
	const struct match *pairs;
	size_t pair_count;            /* 2 to 26 */
	struct text_list distractors; /* entries without a pair */
	int draw_pairs;               /* pairs printed; 0: all of them */
};

/* The text of entry i on the right. */
const char *matching_right(const struct matching *content, size_t i);

extern const struct kind_rules matching_rules;

#endif
