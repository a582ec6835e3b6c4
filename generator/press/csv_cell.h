/*
 * csv_cell: a text as a cell of a CSV file.
 *
 * Spreadsheets run a cell that begins like a formula, in some languages with
 * full-width signs, too, and pass over space and invisible characters before
 * it.  Such a cell gets an apostrophe, which shows that it is text.
 */
#ifndef PRESS_CSV_CELL_H
#define PRESS_CSV_CELL_H

#include "base/buffer.h"

/* Add a text, in quotes if it holds what any program takes for the end of a
 * cell. */
void csv_cell_put(struct buffer *out, const char *text);

#endif
