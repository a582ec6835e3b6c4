/*
 * student_read: one value of a roster's row, as its column says.
 */
#ifndef WORKSHEET_STUDENT_READ_H
#define WORKSHEET_STUDENT_READ_H

#include "worksheet/roster/csv.h"
#include "worksheet/roster/roster.h"

enum column {
	COLUMN_NAME,
	COLUMN_FORM,
	COLUMN_TIER,
	COLUMN_LARGE_PRINT,
	COLUMN_EXTRA,
	COLUMN_FIRST, /* "First name", where names are in two columns */
	COLUMN_LAST,
	COLUMN_TURNED, /* "Last name, First name" in one */
	COLUMN_COUNT,
	COLUMN_LEFT /* of another program, and of no use here */
};

/* The names of the columns that Pensum asks for, in that order. */
struct text_list student_columns(void);

/* The column of this name, or of one that schools use for it, in capitals or
 * not; COLUMN_COUNT for none. */
enum column student_column(const char *name);

/* A value, and what it is read with. */
struct entry {
	struct reading *reading;
	const struct worksheet *worksheet;
	enum column column;
	const struct csv_value *value;
};

/* Read a value into a student; false where it is wrong, and told.  A value
 * left blank changes nothing. */
bool student_read(const struct entry *entry, struct student *student);

#endif
