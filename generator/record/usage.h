/*
 * usage: which items were used, on which forms and when, according to records.
 *
 * Records are read here only as a history: what was drawn, not how it was
 * printed.  All tiers of a form count as one use.
 */
#ifndef RECORD_USAGE_H
#define RECORD_USAGE_H

#include "yaml/fields.h"

struct past_bank {
	const char *id;
	const char *path; /* NULL if not given */
};

/* A run described by a record. */
struct past_run {
	const char *path;      /* of the record */
	const char *day;       /* "2026-11-24" */
	bool day_of_file;      /* taken from the file; the record names none */
	const char *worksheet; /* its id */
	const char *worksheet_path; /* NULL if not given */
	const struct node *content; /* of the worksheet; NULL if not given */
	const struct past_bank *banks;
	size_t bank_count;
	const struct source *source;
};

/* An item on a form of a run. */
struct past_use {
	const char *name; /* "bank/item" */
	const struct past_run *run;
	const char *form;
	size_t order; /* among the uses read */
};

struct usage {
	struct past_use *at;
	size_t count, room;
	const struct past_run **runs; /* in the order read */
	size_t run_count, run_room;
};

/*
 * Add the uses in a record, unless it is a copy of one that was added.
 *
 * `day` is used if the record names none.  Returns false and reports errors if
 * the record has mistakes.
 */
bool usage_read(struct reading *reading, const struct source *source,
	const char *day, struct usage *uses);

/* Sort by item, then latest run first, then in the record's order of forms.
 * Merges uses of an item by several tiers of a form into one. */
void usage_sort(struct usage *uses);

/* How often an item was used.  The uses must be sorted. */
size_t usage_count(const struct usage *uses, const char *name);

/* The items used, sorted, each once, in the arena.  The uses must be sorted. */
struct text_list usage_names(struct arena *arena, const struct usage *uses);

#endif
