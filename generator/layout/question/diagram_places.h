/*
 * diagram_places: where the picture and the labels of a diagram are.
 */
#ifndef LAYOUT_DIAGRAM_PLACES_H
#define LAYOUT_DIAGRAM_PLACES_H

#include "bank/kind/diagram.h"
#include "layout/block/figure.h"
#include "layout/question/question.h"

enum {
	DIAGRAM_BELOW = 15,       /* the baseline: a blank's rule, per cent of
				     the text's size */
	DIAGRAM_AFTER_NUMBER = 30 /* before its blank */
};

/* A label while it is placed, relative to the row. */
struct placed {
	const struct block *point;
	mpt x, y; /* left end of its number, on the baseline */
	bool left;
};

struct diagram_places {
	const struct setting *setting;
	const struct block *diagram;
	const struct picture *shown;
	struct frame frame;
	struct placed at[DIAGRAM_LABELS];
	size_t count, left; /* those at the left come first */
	mpt number, blank;  /* widths */
	mpt height;         /* of the row */
	struct figure_place picture;
};

/* A per cent of the text's size. */
mpt diagram_places_size(const struct diagram_places *places, int percent);

/* The length up to a place, which counts from 0 to DIAGRAM_WHOLE. */
mpt diagram_places_part(mpt length, int place);

/* "1." */
const char *diagram_places_number(
	const struct diagram_places *places, const struct placed *placed);

/* Collect and measure the labels. */
void diagram_places_measure(struct diagram_places *places);

/* Place the picture and the labels beside it; false if it gets too small. */
bool diagram_places_beside(struct diagram_places *places);

/* Place the picture, and measure for labels below it. */
void diagram_places_below(struct diagram_places *places);

#endif
