/*
 * grades: a table for the marks that a sheet gets.
 */
#ifndef LAYOUT_GRADES_H
#define LAYOUT_GRADES_H

#include "blocks/block.h"
#include "layout/galley.h"

/*
 * Set the table that a form's head asks for, if it does: a row for each
 * section, or columns for its questions, in as many bands as they need, with
 * points, room for the score and the total.
 */
void grades_set(struct frame frame, const struct block *form);

#endif
