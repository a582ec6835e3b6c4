/*
 * replaced_records: the records that others took the place of, in records/
 * beside them: record_file.h.
 */
#ifndef WORKSHEET_REPLACED_RECORDS_H
#define WORKSHEET_REPLACED_RECORDS_H

#include "base/common.h"
#include "worksheet/paths.h"

struct arena;

/* Where `ID-CODE.record.yaml` are kept that were `ID.record.yaml`, this path,
 * in the order of their names; broken ones have no code and are left out. */
struct text_list replaced_records(struct arena *arena, const char *path);

/* All records of a folder: those that are kept, and then those in it. */
struct text_list replaced_records_in(struct arena *arena, const char *folder);

/* A record that a list of records comes to. */
struct replaced_file {
	struct path path;
	bool named; /* by its own path */
};

struct replaced_files {
	const struct replaced_file *at;
	size_t count;
};

/*
 * The records of a path or a pattern, relative to the folder, with those that
 * they have replaced.  One that was replaced counts by the name that it had,
 * though the one that took its place is gone.
 *
 * A path is not checked here; of a pattern that matches nothing a warning
 * tells.
 */
struct replaced_files replaced_records_with(
	struct reading *reading, const struct node *record, const char *folder);

#endif
