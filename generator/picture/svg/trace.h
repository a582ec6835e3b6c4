/*
 * trace: build an outline.
 *
 * Places are given in user units.  A matrix converts them to points, and they
 * are rounded to whole mpt.
 */
#ifndef PICTURE_SVG_TRACE_H
#define PICTURE_SVG_TRACE_H

#include "picture/drawing.h"
#include "picture/svg/matrix.h"

struct arena;

/* Begin with the arena and the matrix. */
struct trace {
	struct arena *arena;
	struct matrix matrix;
	uint8_t *steps;
	struct place *places;
	size_t step_count, step_room, place_count, place_room;
	bool too_far; /* a place is outside any paper */
};

/* Add a step. */
void trace_move(struct trace *trace, struct vector to);
void trace_line(struct trace *trace, struct vector to);
void trace_curve(struct trace *trace, struct vector one, struct vector two,
	struct vector to);
void trace_close(struct trace *trace);

/* An arc as in an SVG path. */
struct arc {
	struct vector radii;
	double turned; /* degrees */
	bool large, sweep;
	struct vector from, to;
};

/*
 * Add an arc as Bézier curves of at most a quarter turn, which differ from
 * it by less than 3 in 10,000 of the radius.
 */
void trace_arc(struct trace *trace, const struct arc *arc);

/* Add a whole ellipse, beginning at its right end. */
void trace_ellipse(
	struct trace *trace, struct vector middle, struct vector radii);

/* The finished outline. */
struct outline trace_outline(const struct trace *trace);

/* A length in points, rounded to mpt; 0 if it is out of range. */
mpt trace_round(double points);

#endif
