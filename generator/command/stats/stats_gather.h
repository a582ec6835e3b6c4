/*
 * stats_gather: the figures of banks, before they are printed or drawn.
 */
#ifndef COMMAND_STATS_GATHER_H
#define COMMAND_STATS_GATHER_H

#include "bank/bank.h"
#include "command/stats/reading_ease.h"
#include "command/stats/tally.h"
#include "record/usage.h"

enum {
	STATS_GROUPS = 8, /* at most */
	STATS_ROWS = 15   /* of a group that are shown, at most */
};

/* A tally and its head, in the language of messages. */
struct stats_group {
	const char *head, *title; /* in text; on paper, with a capital */
	struct tally tally;
	bool of_kinds; /* of kinds, whose names are spelt out on paper */
};

/* Begin with the arena, the banks, and the uses, sorted, or NULL for none. */
struct stats {
	struct arena *arena;
	const struct bank *const *banks;
	size_t bank_count;
	const struct usage *uses;
	struct stats_group groups[STATS_GROUPS]; /* that count something */
	size_t group_count;
	/* Of all banks. */
	size_t items;
	twelfths points;
	int64_t seconds;
	struct reading_counts reading; /* of English questions */
};

void stats_gather(struct stats *stats);

/* Whole minutes, rounded. */
int stats_gather_minutes(int64_t seconds);

#endif
