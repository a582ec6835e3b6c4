/*
 * avoid: items of earlier runs, not to be drawn again.
 *
 * Records are named by paths and patterns.  A pattern may match a whole folder,
 * to which this run adds its own record.  If that counted, the same worksheet
 * with the same seed would draw differently the second time.  So a record of
 * the same worksheet and seed counts only if it is named by its path.
 *
 * A record brings those that it replaced (replaced_records.h).
 */
#ifndef WORKSHEET_AVOID_H
#define WORKSHEET_AVOID_H

#include "worksheet/worksheet.h"

struct schema_part;

enum {
	RECORD_BYTES = 512 * 1024 * 1024 /* of a record's file, at most */
};

/* Items of records of the same worksheet that a pattern matched or that were
 * replaced. */
struct avoid_run {
	const char *seed; /* as the record writes it */
	struct text_list names;
};

/*
 * A reader: const struct node *; a list of records, or {records: a list, since:
 * a day}.  An entry of a list is a path or a pattern, or {record: a path or
 * pattern, since: a day}.
 */
field_reader read_avoid;

/*
 * Read the records that such a node names, relative to the folder, and set the
 * items to avoid.  The worksheet's id must be set.
 *
 * A record made before the day is left out.  A file that cannot be read, or is
 * not a record, is a mistake.  A pattern that matches nothing only gets a
 * warning, because at the start of a year there are no records yet.
 */
void avoid_load(struct reading *reading, const struct node *node,
	const char *folder, struct worksheet *worksheet);

/* Also avoid what earlier runs of the worksheet drew with other seeds; call it
 * once the seed is known. */
void avoid_add_runs(
	struct arena *arena, struct worksheet *worksheet, uint64_t seed);

/* The types of the readers here, for the schema. */
extern const struct schema_part avoid_schema;

#endif
