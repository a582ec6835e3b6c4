/*
 * survey: try all combinations of an item that varies.
 *
 * Forms use only a few of an item's combinations, so a mistake in one of a
 * thousand would first be found on paper.  A check tries them beforehand.
 */
#ifndef BANK_SURVEY_H
#define BANK_SURVEY_H

#include "bank/bank.h"
#include "bank/variation.h"

struct buffer;

enum {
	SURVEY_TESTED = 2000 /* combinations that are read as items, at most */
};

struct survey {
	uint64_t combinations;
	uint64_t drawn;  /* size of a sample, if there are too many; else 0 */
	uint64_t met;    /* of all or the sample: those that meet the
			    conditions */
	uint64_t tested; /* of those: read as items */
	uint64_t fates[VARIATION_FATES];
};

/* Try the combinations of an item that varies, and report one that makes no
 * item for each place of a mistake. */
struct survey survey_item(struct reading *reading, const struct item *item);

/* The numbers of up to `most` combinations that make variants of an item, in
 * order and in the arena; of more, a sample that is the same in every run. */
const uint64_t *survey_variants(struct arena *arena, const struct item *item,
	size_t most, size_t *count);

/* Try the combinations of all items of a bank.  Adds a line for each item to
 * `out`, which may be NULL. */
void survey_bank(
	struct reading *reading, const struct bank *bank, struct buffer *out);

#endif
