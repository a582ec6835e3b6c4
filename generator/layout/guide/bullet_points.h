/*
 * bullet_points: what is known of something, point by point.
 */
#ifndef LAYOUT_BULLET_POINTS_H
#define LAYOUT_BULLET_POINTS_H

#include "blocks/block.h"
#include "layout/block/span_list.h"
#include "layout/galley.h"

/* Set a text behind a label, in an entry of the list that was entered. */
void bullet_points_hanging(
	struct frame frame, const char *label, struct rich rich);

/* Is each of them one paragraph, so that it can go on a line with others? */
bool bullet_points_short(struct texts texts);

/* Add short texts to a paragraph, with bullets between them, or numbered. */
void bullet_points_add(struct span_list *list, const struct desk *desk,
	struct texts texts, bool numbered);

/* Set short texts as one paragraph, with bullets between them, or numbered. */
void bullet_points_run_on(
	struct frame frame, struct texts texts, bool numbered);

/* Set one text as a paragraph, several as a list; if `close` and they are
 * short, as one paragraph. */
void bullet_points_set(struct frame frame, struct texts texts, bool close);

#endif
