/*
 * fill_lines: the lines to fill in at the top of a sheet.
 *
 * The usual ones have labels in every language.  A worksheet may add lines of
 * its own.
 */
#ifndef WORKSHEET_FILL_LINES_H
#define WORKSHEET_FILL_LINES_H

#include "yaml/fields.h"

struct schema_part;

enum fill {
	FILL_NAME,
	FILL_DATE,
	FILL_PERIOD,
	FILL_CLASS,
	FILL_SCORE,
	FILL_COUNT,
	FILL_OWN = FILL_COUNT /* has a label of its own */
};

struct fill_line {
	enum fill fill;
	const char *label; /* of a line of its own, else NULL */
	mpt width;         /* of the rule; 0: a share of its row */
	bool row;          /* stands on a row alone */
};

struct fill_lines {
	const struct fill_line *at;
	size_t count;
};

enum {
	FILL_LINES_MAX = 20
};

/* Name and date. */
struct fill_lines fill_lines_default(void);

field_reader read_fills; /* struct fill_lines */

/* The types of the readers here, for the schema. */
extern const struct schema_part fill_lines_schema;

#endif
