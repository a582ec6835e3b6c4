/*
 * csv: a table as spreadsheets save it, values between commas (RFC 4180).
 *
 * The first line shows the separator: a comma, or, if it has none outside
 * quotes, a semicolon or a tab, which spreadsheets write where the comma is the
 * decimal sign; or Excel's line "sep=;" before it does.  Values remember their
 * places.
 */
#ifndef WORKSHEET_CSV_H
#define WORKSHEET_CSV_H

#include "yaml/fields.h"

enum {
	CSV_BYTES = 16 * 1024 * 1024, /* of a file, at most */
	CSV_ROWS_MAX = 100000,        /* below the first line */
	CSV_COLUMNS_MAX = 100
};

struct csv_value {
	const char *text; /* trimmed; never NULL */
	struct where at;
};

struct csv_row {
	const struct csv_value *values; /* as many as the first row has */
	size_t count;
	struct where at;
};

/* Rows in file order; the first names the columns. */
struct csv {
	const struct csv_row *rows;
	size_t count;
};

/*
 * Read a table, all of it in the reading's arena.
 *
 * Skips rows without any value, and blanks around quotes.  False if there are
 * mistakes, each of them reported: invalid characters, unpaired quotes, rows
 * longer or shorter than the first, a table over the limits.  *csv then holds
 * the rows without mistakes.
 */
bool csv_read(
	struct reading *reading, const struct source *source, struct csv *csv);

#endif
