/*
 * folder_records: which run made the files of a folder.
 *
 * A file belongs to the run of the latest record that lists it.
 */
#ifndef PRESS_FOLDER_RECORDS_H
#define PRESS_FOLDER_RECORDS_H

#include "press/press.h"

#include <time.h>

struct node;
struct source;

/* A file, and the latest record in its folder that lists it. */
struct listed_file {
	const char *name;
	const struct source *source; /* of the record */
	const struct node *record;   /* or NULL */
	struct timespec time;        /* of the record */
};

struct listed_files {
	struct listed_file *at;
	size_t count, room;
};

/* Add a file without its record. */
void folder_records_add(
	struct arena *arena, struct listed_files *files, const char *name);

/* Which records of a folder are read. */
struct record_filter {
	const char *akin; /* the id of a worksheet: only records of worksheets
			     whose ids begin with the same word; NULL for all */
	/* Whether a record belongs to the run that asks.  If all do, none is
	 * parsed, and no file gets a record. */
	bool (*is_own)(const void *run, const struct source *source);
	const void *run;
};

/* Find the records of files in a folder. */
void folder_records_find(struct arena *arena, const char *folder,
	const struct record_filter *filter, struct listed_files *files);

/* The id of a record's worksheet, or NULL. */
const char *folder_records_id(const struct node *record);

#endif
