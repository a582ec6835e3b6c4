/*
 * trace: an outline in user units.
 *
 * Its places are rounded to whole mpt only when a matrix takes them to points,
 * so a shape that is used often is traced once.
 */
#ifndef PICTURE_SVG_TRACE_H
#define PICTURE_SVG_TRACE_H

#include "picture/drawing.h"
#include "picture/svg/matrix.h"

struct arena;

enum {
	TRACE_PLACES = 1000000 /* of an outline, at most */
};

/* Begin with the arena. */
struct trace {
	struct arena *arena;
	uint8_t *steps;
	struct vector *places;
	size_t step_count, step_room, place_count, place_room;
	bool too_long; /* further places were left out */
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

/* The traced outline seen through a matrix, in the arena; false if a point is
 * beyond any paper. */
bool trace_outline(const struct trace *trace, const struct matrix *matrix,
	struct arena *arena, struct outline *outline);

/* Is a part of it a single point, which some pens draw and others do not? */
bool trace_has_point(const struct trace *trace);

/* A length in points, rounded to mpt; 0 if it is out of range. */
mpt trace_round(double points);

#endif
