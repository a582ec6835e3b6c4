/*
 * entry_lines: lines to fill in at the top of a sheet: name, date, score.
 */
#ifndef LAYOUT_ENTRY_LINES_H
#define LAYOUT_ENTRY_LINES_H

#include "blocks/block.h"
#include "layout/galley.h"

/* Set the lines of a form's head, as many on a row as fit.  If the desk is
 * `named`, there is always a line for the name, with a mark for its room. */
void entry_lines_set(struct frame frame, const struct block *head);

/* Set a line for the name alone, at the right of a page's top, and the space
 * below it. */
void entry_lines_name(struct frame frame);

#endif
