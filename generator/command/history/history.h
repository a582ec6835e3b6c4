/*
 * history: how often and when items of banks were used, according to records.
 */
#ifndef COMMAND_HISTORY_H
#define COMMAND_HISTORY_H

#include "bank/bank.h"
#include "base/buffer.h"
#include "command/options.h"
#include "record/usage.h"

/* An item and its uses, `count` of them. */
struct history_item {
	const char *name; /* "bank/item" */
	const char *id;   /* the part after the slash */
	const struct past_use *uses;
	size_t count;
	bool gone; /* no longer in its bank */
};

/* A bank that records name. */
struct history_bank {
	const char *id, *path;   /* the path as the latest record has it */
	const struct bank *bank; /* NULL if it no longer exists */
	const struct history_item *items; /* used ones, most often used first;
					     then all others, in bank order */
	size_t used, count;
};

/* A worksheet found in records, as the latest has it. */
struct history_sheet {
	const char *id;
	int items; /* items that a fresh form draws; 0 if points decide */
	int forms; /* forms that can be drawn without reusing an item, from the
		      past or from each other; at most FORMS_MAX */
	int most;  /* upper bound, if `forms` is hard to determine */
	bool unknown;    /* for the reason in `why` */
	const char *why; /* why there are no fresh forms, maybe several lines;
			    or NULL */
};

struct history {
	struct usage uses;
	const struct history_bank *banks;
	const struct history_sheet *sheets;
	size_t bank_count, sheet_count;
};

/* Find how many fresh forms the latest run of each worksheet could still have.
 * Reports mistakes that the worksheets have by now. */
void history_find_fresh(struct reading *reading, struct history *history);

/* Write the history as a table for people, the items' uses as tab-separated
 * values, or everything as JSON. */
void history_print_table(struct buffer *out, const struct history *history);
void history_print_tsv(struct buffer *out, const struct history *history);
void history_print_json(struct buffer *out, const struct history *history);

#endif
