/*
 * answer_space: room to write in: ruled lines, blank space, a grid.
 */
#ifndef LAYOUT_ANSWER_SPACE_H
#define LAYOUT_ANSWER_SPACE_H

#include "bank/item.h"
#include "layout/galley.h"

/* Add this room; the first of it stays with what is above. */
void space_set(struct frame frame, const struct space *space);

/* Add ruled lines; the first stays with what is above. */
void space_lines(struct frame frame, int count);

/* Let the element of ruled lines, if it is any, say how many they are. */
void space_say(struct desk *desk, uint32_t element, int lines);

/* Add a row with a label and a rule behind it to write on. */
void space_labelled(struct frame frame, const char *label);

/* Add a rule to write a letter or number on to a row, on the baseline of a
 * text that begins in it. */
void space_blank(struct frame frame, struct row *row, mpt from, mpt to);

/* Add a rule to write on to a row, at its foot between two places; with the
 * guides of `lines: primary`, where the row is high enough for them. */
void space_rule(struct frame frame, struct row *row, mpt from, mpt to);

/*
 * Let an essay whose lines would run a little over whole pages have as many as
 * those hold, below a heading; never less than three quarters of them.
 */
void space_trim(struct galley *galley, mpt body, mpt heading);

#endif
