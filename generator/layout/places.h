/*
 * places: find the row of a galley that each named place of a text is in.
 */
#ifndef LAYOUT_PLACES_H
#define LAYOUT_PLACES_H

#include "layout/galley.h"

/*
 * Count the places among the spans in the rows that hold their lines, the last
 * of the galley.  A place in a paragraph without lines counts for the next
 * line.
 */
void places_note(struct galley *galley, struct spans spans, struct lines lines);

#endif
