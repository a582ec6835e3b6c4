/*
 * usage: which items records say were used, on which forms and when.
 *
 * A record is read here as a history alone: what was drawn, not how it was
 * printed.  Tiers of a form are one use.
 */
#ifndef RECORD_USAGE_H
#define RECORD_USAGE_H

#include "yaml/fields.h"

struct past_bank {
	const char *id;
	const char *path; /* NULL where not given */
};

/* A run that a record tells of. */
struct past_run {
	const char *path;           /* of the record */
	const char *day;            /* "2026-11-24" */
	bool day_of_file;           /* the record does not say it */
	const char *worksheet;      /* its id */
	const char *worksheet_path; /* NULL where not given */
	const struct node *content; /* of the worksheet; NULL likewise */
	const struct past_bank *banks;
	size_t bank_count;
};

/* An item on a form of a run. */
struct past_use {
	const char *name; /* "bank/item" */
	const struct past_run *run;
	const char *form;
	size_t order; /* among the uses read */
};

struct uses {
	struct past_use *at;
	size_t count, room;
	const struct past_run **runs; /* in the order read */
	size_t run_count, run_room;
};

/*
 * Add what a record tells.
 *
 * day is the one to take where the record has none.  False where the record
 * has mistakes; errors hold all of them.
 */
bool uses_read(struct reading *reading, const struct source *source,
	const char *day, struct uses *uses);

/* Sort by item, and of each item the latest run first, its forms in the
 * record's order.  What several tiers of a form used is one use from now on. */
void uses_sort(struct uses *uses);

/* The items used, sorted, each once, in the arena.  The uses are sorted. */
struct text_list uses_names(struct arena *arena, const struct uses *uses);

#endif
