/*
 * matrix_columns: the table of a matrix, for as many forms as fit side by side.
 */
#ifndef LAYOUT_MATRIX_COLUMNS_H
#define LAYOUT_MATRIX_COLUMNS_H

#include "layout/galley.h"
#include "layout/paper/compose.h"
#include "layout/paper/matrix.h"

/* A table while it is built: set the fields above `numbers` first. */
struct columns {
	const struct composer *composer;
	const struct matrix *matrix;
	const twelfths *points; /* of each number; below 0 where forms
				   differ */
	struct look look;
	mpt numbers;         /* width of the column of numbers and points */
	mpt column;          /* width of each form's column */
	size_t across;       /* forms side by side */
	size_t first, count; /* those of this document */
};

/* Find the widths of the columns in its look and the number of forms that fit.
 * There must be a form. */
void matrix_columns_fit(struct columns *columns);

/* Add the row with the name and the code of each form to the frame's galley,
 * which begins at the left margin. */
void matrix_columns_heads(struct frame frame, const struct columns *columns);

/* Add the rows below it: sections, numbers and totals. */
void matrix_columns_body(struct frame frame, const struct columns *columns);

#endif
