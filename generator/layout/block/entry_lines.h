/*
 * entry_lines: the lines to fill in at the top of a sheet: name, date, score.
 */
#ifndef LAYOUT_ENTRY_LINES_H
#define LAYOUT_ENTRY_LINES_H

#include "layout/galley.h"
#include "worksheet/worksheet.h"

/* Set the lines, as many on a row as fit; the score's shows the total.  Where
 * the desk says that copies get names, a name's line is always among them,
 * with a mark of the room on it. */
void fill_set(struct frame frame, const enum fill *fields, size_t count,
	twelfths total);

#endif
