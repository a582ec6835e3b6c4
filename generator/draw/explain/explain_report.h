/*
 * explain_report: an explanation told where its section stands.
 */
#ifndef DRAW_EXPLAIN_REPORT_H
#define DRAW_EXPLAIN_REPORT_H

#include "base/error.h"
#include "worksheet/worksheet.h"

/*
 * Record each part of an explanation at the section that it names, or at the
 * worksheet where it names none.
 *
 * A part begins at a line's start; the lines behind it that are moved in
 * become its hints.
 */
void explain_report(struct arena *arena, struct errors *errors,
	const struct worksheet *worksheet, const char *why);

#endif
