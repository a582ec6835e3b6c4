/*
 * survey: how all combinations of an item that varies do.
 *
 * Forms meet only a few of an item's combinations, so a mistake in one of a
 * thousand would be found on paper.  A check tries them beforehand.
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
	uint64_t drawn;  /* by chance, if there are too many; else 0 */
	uint64_t met;    /* of all or those drawn, how many meet the
			    conditions */
	uint64_t tested; /* of those, read as items */
	uint64_t fates[VARIATION_FATES];
};

/* Try the combinations of an item that varies.  Those that make no item are
 * reported, one for each place of a mistake. */
struct survey survey_item(struct reading *reading, const struct item *item);

/* The numbers of up to `most` combinations that make variants of an item, in
 * order; if it has more, taken by chance, the same in every run.  In the
 * arena. */
const uint64_t *survey_variants(struct arena *arena, const struct item *item,
	size_t most, size_t *count);

/* Try those of all items of a bank; adds a line for each to `out`, unless that
 * is NULL. */
void survey_bank(
	struct reading *reading, const struct bank *bank, struct buffer *out);

#endif
