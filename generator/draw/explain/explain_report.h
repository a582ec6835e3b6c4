/*
 * explain_report: report an explanation at the sections it is about.
 */
#ifndef DRAW_EXPLAIN_REPORT_H
#define DRAW_EXPLAIN_REPORT_H

#include "base/error.h"
#include "worksheet/worksheet.h"

/*
 * Report each part of an explanation at the section that it names, or at the
 * worksheet if it names none.
 *
 * A part begins at the start of a line; indented lines after it become its
 * hints.
 */
void explain_report(struct arena *arena, struct errors *errors,
	const struct worksheet *worksheet, const char *why);

#endif
