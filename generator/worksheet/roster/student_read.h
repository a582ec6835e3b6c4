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
	COLUMN_COUNT
};

/* The columns' names, in that order. */
struct text_list student_columns(void);

/* The column of this name, in capitals or not; COLUMN_COUNT for none. */
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
