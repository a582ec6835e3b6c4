/*
 * row_boxes: the boxes of a line as the marks of a row.
 */
#ifndef LAYOUT_ROW_BOXES_H
#define LAYOUT_ROW_BOXES_H

#include "layout/galley.h"

/* Add a line's marks to a row, and the elements of its blanks, formulas,
 * pictures and readings. */
void row_boxes_add(struct frame frame, struct row *row, const struct line *line,
	struct spot spot);

#endif
