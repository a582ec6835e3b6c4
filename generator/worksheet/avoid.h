/*
 * avoid: what earlier runs drew, and is not to be drawn again.
 *
 * Records are named by paths and patterns.  Teachers name all of a folder,
 * into which this very run will write its record; were that avoided, the same
 * worksheet with the same seed would draw otherwise the second time.  So a
 * record of the same worksheet and seed, being that of the same run, counts
 * only where it is named by its path.
 *
 * With each record count those that it has replaced: replaced.h.
 */
#ifndef WORKSHEET_AVOID_H
#define WORKSHEET_AVOID_H

#include "worksheet/worksheet.h"

struct schema_part;

enum {
	RECORD_BYTES = 512 * 1024 * 1024 /* of a record's file, at most */
};

/* What a record of the same worksheet drew, that a pattern matched or that
 * was replaced. */
struct avoid_run {
	const char *seed; /* as the record has it */
	struct text_list names;
};

/*
 * A reader: const struct node *; a list of records, or {records: a list, since:
 * a day}.  An entry of the list is a path or a pattern, or {record: one of
 * these, since: a day}.
 */
field_reader read_avoid;

/*
 * Read the records that such a node names, relative to the folder, and set
 * what the worksheet, whose id must be set, avoids.
 *
 * A record made before the day is left out.  A file that cannot be read, or
 * is no record, is a mistake; a pattern that matches nothing is none, for at
 * the beginning of a year there are no records, and a warning tells.
 */
void avoid_load(struct reading *reading, const struct node *node,
	const char *folder, struct worksheet *worksheet);

/* Avoid also what earlier runs of the worksheet drew, by other seeds than
 * this one: once it is known. */
void avoid_add_runs(
	struct arena *arena, struct worksheet *worksheet, uint64_t seed);

/* What its readers take. */
extern const struct schema_part avoid_schema;

#endif
