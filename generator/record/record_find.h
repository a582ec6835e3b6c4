/*
 * record_find: the record of a sheet, found by the code on it.
 */
#ifndef RECORD_RECORD_FIND_H
#define RECORD_RECORD_FIND_H

#include "record/record_read.h"

/* What was found. */
struct record_found {
	const char *path;  /* the last record that has the sheet, or NULL */
	const char *other; /* one that has another sheet of the same code */
	struct text_list codes; /* of all sheets, where none was found */
	struct text_list newer; /* records of a newer version, likewise */
	size_t count;           /* of records looked at */
};

/*
 * Look for a sheet code in records.
 *
 * The same sheet may be in several, as when it was printed in larger print.
 * What is wrong with a record that seems to have the code is told in errors,
 * unless another has it.
 */
struct record_found record_find(
	struct reading *reading, struct text_list paths, const char *code);

#endif
