/*
 * entry_lines: lines to fill in at the top of a sheet: name, date, score.
 */
#ifndef LAYOUT_ENTRY_LINES_H
#define LAYOUT_ENTRY_LINES_H

#include "layout/galley.h"
#include "worksheet/worksheet.h"

/* Set the lines, as many on a row as fit.  The score's line shows the total.
 * If the desk is `named`, there is always a line for the name, with a mark for
 * its room. */
void entry_lines_set(struct frame frame, const enum fill *fields, size_t count,
	twelfths total);

#endif
