/*
 * draw_match: which items a draw asks for.
 */
#ifndef WORKSHEET_DRAW_MATCH_H
#define WORKSHEET_DRAW_MATCH_H

#include "worksheet/worksheet.h"

/* Whether an item has the kind, tags and stimulus that a draw asks for. */
bool draw_match(const struct draw *draw, const struct item *item);

#endif
