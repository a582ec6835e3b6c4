/*
 * matrix_columns: the table of a matrix, or as many of its forms as stand side
 * by side.
 */
#ifndef LAYOUT_MATRIX_COLUMNS_H
#define LAYOUT_MATRIX_COLUMNS_H

#include "layout/galley.h"
#include "layout/paper/compose.h"
#include "layout/paper/matrix.h"

/* A table in the making: begin with what is above its widths. */
struct columns {
	const struct composer *composer;
	const struct matrix *matrix;
	const twelfths *points; /* of each number; 0 where forms differ */
	struct look look;
	mpt numbers;         /* width of the column of numbers and points */
	mpt column;          /* and of each form's */
	size_t across;       /* forms side by side */
	size_t first, count; /* those of this document */
};

/* Find how wide the columns are in its look, and how many forms have room.
 * There must be a form. */
void columns_fit(struct columns *columns);

/* Add the row with the name and the code of each form to the frame's galley,
 * which begins at the left margin. */
void columns_heads(struct frame frame, const struct columns *columns);

/* Add the rows below it: sections, numbers and totals. */
void columns_body(struct frame frame, const struct columns *columns);

#endif
