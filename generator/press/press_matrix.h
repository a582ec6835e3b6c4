/*
 * press_matrix: the answers of all forms of a run side by side, as a table to
 * print or for a spreadsheet.
 */
#ifndef PRESS_PRESS_MATRIX_H
#define PRESS_PRESS_MATRIX_H

#include "press/press.h"

/* How the answers of all forms are written side by side. */
enum matrix_as {
	MATRIX_NONE,
	MATRIX_PDF,
	MATRIX_CSV,
	MATRIX_BOTH,
	MATRIX_COUNT
};

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
enum status press_matrix(struct press *press, enum matrix_as as);

#endif
