/*
 * canvas: a drawing while it is made, with scales that place numbers on it.
 */
#ifndef PICTURE_CANVAS_H
#define PICTURE_CANVAS_H

#include "bank/graph/graph.h"
#include "picture/drawing.h"

/* The scale of an axis: the number `from` is at `low`, `to` at `high`. */
struct scale {
	struct rational from, to;
	mpt low, high;
};

struct canvas {
	struct arena *arena;
	struct shape *shapes;
	size_t shape_count, shape_room;
	struct caption *captions;
	size_t caption_count, caption_room;
	struct scale scales[AXES];
};

/* The place of a number, rounded, and limited if it is far outside. */
mpt canvas_place(const struct scale *scale, struct rational number);

/* How a line looks. */
struct ink {
	mpt width;
	uint8_t gray;
	mpt dash; /* 0: no gaps */
};

/* Add a line through places, a filled area, a dot, an arrow along an axis, or a
 * text at a place. */
void canvas_line(struct canvas *canvas, const struct place *places,
	size_t count, struct ink ink);
void canvas_area(
	struct canvas *canvas, const struct place *places, size_t count);
void canvas_dot(struct canvas *canvas, struct place at, mpt radius);
void canvas_arrow(struct canvas *canvas, struct place from, struct place to);
void canvas_text(struct canvas *canvas, const char *text, struct place at,
	enum anchor anchor, bool emphasis);

#endif
