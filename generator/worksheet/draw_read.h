/*
 * draw_read: reading a section's draw.
 */
#ifndef WORKSHEET_DRAW_READ_H
#define WORKSHEET_DRAW_READ_H

#include "worksheet/worksheet.h"

/* A reader: struct draw, from `draw: {...}`. */
field_reader read_draw;

/* The number of items that a tier prints of a draw. */
int draw_read_count(const struct draw *draw, enum tier tier);

/* The smallest number that any tier prints. */
int draw_read_least(const struct draw *draw);

/* Whether a draw may give items of this kind. */
bool draw_read_has_kind(const struct draw *draw, const struct kind_rules *kind);

/* Whether an item's kind suits the draw.  An item with parts cannot be part of
 * a task, such as a term to put in order. */
bool draw_read_suits(const struct draw *draw, const struct item *item);

/* Whether an item has the kind, tags and stimulus that a draw asks for. */
bool draw_read_matches(const struct draw *draw, const struct item *item);

#endif
