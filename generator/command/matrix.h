/*
 * matrix: the answers of all forms of a run side by side, as a table to print
 * or for a spreadsheet.
 */
#ifndef COMMAND_MATRIX_H
#define COMMAND_MATRIX_H

#include "command/press.h"

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
