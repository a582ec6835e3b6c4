/*
 * places: which row of a galley each named place of a text comes to stand in.
 */
#ifndef LAYOUT_PLACES_H
#define LAYOUT_PLACES_H

#include "layout/galley.h"

/*
 * Note in the galley's last rows, which hold the lines that the spans were set
 * in, the places among the spans.  A place in a paragraph without a line is the
 * next line's.
 */
void places_note(struct galley *galley, struct spans spans, struct lines lines);

#endif
