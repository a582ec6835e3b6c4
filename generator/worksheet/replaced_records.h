/*
 * replaced_records: older records, kept in records/ beside the record that
 * replaced them (record_file.h).
 */
#ifndef WORKSHEET_REPLACED_RECORDS_H
#define WORKSHEET_REPLACED_RECORDS_H

#include "base/common.h"
#include "worksheet/paths.h"

struct arena;

/* The kept records, `ID-CODE.record.yaml`, that were once `ID.record.yaml`,
 * this path; sorted by name.  Broken ones have no code and are left out. */
struct text_list replaced_records(struct arena *arena, const char *path);

/* All records of a folder: first the kept ones, then those in the folder
 * itself. */
struct text_list replaced_records_in(struct arena *arena, const char *folder);

/* A record found for a path or a pattern. */
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
 * they have replaced.  A replaced record matches by its former name, even if
 * the record that replaced it is gone.
 *
 * A path is not checked here.  Warns of a pattern that matches nothing.
 */
struct replaced_files replaced_records_with(
	struct reading *reading, const struct node *record, const char *folder);

#endif
