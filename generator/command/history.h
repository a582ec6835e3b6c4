/*
 * history: what records and banks together tell of the past.
 */
#ifndef COMMAND_HISTORY_H
#define COMMAND_HISTORY_H

#include "bank/bank.h"
#include "base/buffer.h"
#include "command/options.h"
#include "record/usage.h"

/* An item and how it was used: `count` uses in a row. */
struct history_item {
	const char *name; /* "bank/item" */
	const char *id;   /* the part behind the slash */
	const struct past_use *uses;
	size_t count;
	bool gone; /* from its bank */
};

/* A bank that records name. */
struct history_bank {
	const char *id, *path;   /* the path as the latest record has it */
	const struct bank *bank; /* NULL where it is not there any more */
	const struct history_item *items; /* used ones, most often used first;
					     then all others, in bank order */
	size_t used, count;
};

/* A worksheet that records hold, by its latest. */
struct history_sheet {
	const char *id;
	int items; /* that a fresh form draws; 0 where points say how many */
	int forms; /* so many of them can be drawn without anything used before
		      or on another; FORMS_MAX also for any number */
	int most;  /* or up to so many, where that is hard to tell */
	bool unknown;    /* for the reason below */
	const char *why; /* where there are none: the reason, maybe in lines;
			    else NULL */
};

struct history {
	struct uses uses;
	const struct history_bank *banks;
	const struct history_sheet *sheets;
	size_t bank_count, sheet_count;
};

/* What is still fresh, of the latest run of each worksheet.  Mistakes that a
 * worksheet has by now are added to the errors. */
void history_find_fresh(struct reading *reading, struct history *history);

/* Write all of it for people; or what became of the items, as rows of values
 * between tabs; or all of it for programs. */
void history_print_table(struct buffer *out, const struct history *history);
void history_print_tsv(struct buffer *out, const struct history *history);
void history_print_json(struct buffer *out, const struct history *history);

#endif
