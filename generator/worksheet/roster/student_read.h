/*
 * student_read: reading one value of a roster's row, by its column.
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

/* Pensum's names of the columns, in the order of the enum. */
struct text_list student_read_columns(void);

/* The column of this name, or of one that schools use for it, ignoring case;
 * COLUMN_COUNT for none. */
enum column student_read_column(const char *name);

/* A value, and the context to read it. */
struct entry {
	struct reading *reading;
	const struct roster_forms *forms;
	enum column column;
	const struct csv_value *value;
};

/* Read a value into a student; false after reporting a mistake.  A blank value
 * changes nothing. */
bool student_read(const struct entry *entry, struct student *student);

#endif
