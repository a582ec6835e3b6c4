/*
 * points: what is known of something, point by point.
 */
#ifndef LAYOUT_POINTS_H
#define LAYOUT_POINTS_H

#include "blocks/block.h"
#include "layout/galley.h"

/* Set a text behind a label, in an entry of the list that was entered. */
void points_hanging(struct frame frame, const char *label, struct rich rich);

/* Set one text as a paragraph, several as a list; if `tight`, as one paragraph
 * with bullets in it, unless one of them is more than a line of text. */
void points_set(struct frame frame, struct texts texts, bool tight);

#endif
