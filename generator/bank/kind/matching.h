/*
 * matching: things on the left, each to be matched with one on the right.
 */
#ifndef BANK_KIND_MATCHING_H
#define BANK_KIND_MATCHING_H

#include "bank/kind.h"

struct match {
	struct where at;
	const char *left, *right;
};

/*
 * The things on the right are the pairs' (0 to pair_count - 1), then the
 * distractors.  Pairs may share one: it goes by the first pair that has it.
 */
struct matching {
	const char *stem; /* NULL where not given */
	const struct match *pairs;
	size_t pair_count;            /* 2 to 26 */
	struct text_list distractors; /* none of them a pair's */
	int draw_pairs;               /* pairs printed; 0: all of them */
};

/* The text of thing i on the right. */
const char *matching_right(const struct matching *content, size_t i);

/* Which thing on the right pair i goes by. */
size_t matching_partner(const struct matching *content, size_t i);

extern const struct kind_rules matching_rules;

#endif
