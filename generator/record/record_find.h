/*
 * record_find: find a sheet's record by the code printed on it.
 */
#ifndef RECORD_RECORD_FIND_H
#define RECORD_RECORD_FIND_H

#include "record/record_read.h"

/* The result of a search.  The lists and the count are set only if it
 * failed. */
struct record_found {
	const char *path;        /* the last record with the sheet, or NULL */
	const char *other;       /* one with another sheet of this code */
	struct text_list codes;  /* of all sheets */
	struct text_list newer;  /* files of a newer version */
	struct text_list broken; /* files that are not records */
	size_t count;            /* of records searched */
};

/*
 * Look for a sheet code in records.
 *
 * Several records may hold one sheet, for example if it was printed again in
 * larger print.  Mistakes in a record that seems to have the code are reported
 * unless another record has the sheet.
 */
struct record_found record_find(
	struct reading *reading, struct text_list paths, const char *code);

#endif
