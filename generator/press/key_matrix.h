/*
 * key_matrix: a table of the answers of all forms of a run, for print or for a
 * spreadsheet.
 */
#ifndef PRESS_KEY_MATRIX_H
#define PRESS_KEY_MATRIX_H

#include "press/press.h"

/* The formats of a key matrix. */
enum key_matrix_as {
	KEY_MATRIX_NONE,
	KEY_MATRIX_PDF,
	KEY_MATRIX_CSV,
	KEY_MATRIX_BOTH,
	KEY_MATRIX_COUNT
};

/* The format of this name, "pdf"; NONE for NULL, COUNT if unknown. */
enum key_matrix_as key_matrix_named(const char *name);

/*
 * Draw the selected forms again and write ID-matrix.pdf, ID-matrix.csv or both.
 *
 * The CSV is RFC 4180 in UTF-8.  A row has number, section and points (empty if
 * the forms differ), then for each form the item, its answer and its points.
 * The last row has the totals.  Text that begins with = + - or @ and is not a
 * number gets an apostrophe in front, so that no spreadsheet takes it for a
 * formula.
 */
enum status key_matrix_print(struct press *press, enum key_matrix_as as);

#endif
