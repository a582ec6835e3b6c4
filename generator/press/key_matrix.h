/*
 * key_matrix: the answers of all forms of a run side by side, as a table to
 * print or for a spreadsheet.
 */
#ifndef PRESS_KEY_MATRIX_H
#define PRESS_KEY_MATRIX_H

#include "press/press.h"

/* How the answers of all forms are written side by side. */
enum key_matrix_as {
	KEY_MATRIX_NONE,
	KEY_MATRIX_PDF,
	KEY_MATRIX_CSV,
	KEY_MATRIX_BOTH,
	KEY_MATRIX_COUNT
};

/* The way of this name, "pdf"; NONE for NULL, COUNT where there is none. */
enum key_matrix_as key_matrix_named(const char *name);

/*
 * Draw the forms selected once more and write ID-matrix.pdf, ID-matrix.csv or
 * both.
 *
 * The CSV is RFC 4180 in UTF-8: number, section and points (empty where forms
 * differ in them), then of each form the item, its answer and its points, and
 * last the totals.  A text that a spreadsheet would take for a formula, since
 * it begins with = + - or @, has an apostrophe before it, unless it is a
 * number.
 */
enum status key_matrix_print(struct press *press, enum key_matrix_as as);

#endif
