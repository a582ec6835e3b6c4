/*
 * csv_cell: a text as a cell of a CSV file.
 *
 * Spreadsheets run a cell that begins like a formula, even after spaces and
 * invisible characters and, in some languages, with full-width signs.  Such a
 * cell gets an apostrophe, which marks it as text.
 */
#ifndef PRESS_CSV_CELL_H
#define PRESS_CSV_CELL_H

#include "base/buffer.h"

/* Add a text, in quotes if it has a character that any program takes for the
 * end of a cell. */
void csv_cell_put(struct buffer *out, const char *text);

#endif
