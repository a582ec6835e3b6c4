/*
 * drawing: outlines to fill and stroke, and the words among them.
 *
 * Places are in whole mpt from the lower left corner, y upwards, as in PDF.
 * They are rounded once, when an SVG is read, by operations that every machine
 * rounds alike.
 */
#ifndef PICTURE_DRAWING_H
#define PICTURE_DRAWING_H

#include "base/common.h"
#include "base/error.h"

#include <stdbool.h>

enum {
	OPAQUE = 1000, /* alpha of an opaque paint */
	MATRIX_ONE = 1000000,
	DASHES_MAX = 16 /* lengths of a dash pattern */
};

struct place {
	mpt x, y;
};

/* A step of an outline, with the number of places it takes. */
enum step {
	STEP_MOVE,  /* 1 */
	STEP_LINE,  /* 1 */
	STEP_CURVE, /* 3: two Bézier controls and the end */
	STEP_CLOSE  /* 0 */
};

struct outline {
	const uint8_t *steps; /* of enum step */
	size_t step_count;
	const struct place *places;
	size_t place_count;
};

struct paint {
	bool on;
	uint8_t rgb[3];
	int alpha; /* in thousandths */
};

enum line_cap {
	CAP_BUTT,
	CAP_ROUND,
	CAP_SQUARE
};

enum line_join {
	JOIN_MITER,
	JOIN_ROUND,
	JOIN_BEVEL
};

struct pen {
	mpt width; /* above 0 */
	enum line_cap cap;
	enum line_join join;
	int32_t miter; /* in thousandths */
	mpt dashes[DASHES_MAX];
	size_t dash_count; /* 0: a line without gaps */
	mpt dash_offset;
};

/* The point of a text that is at its place. */
enum anchor {
	ANCHOR_START,
	ANCHOR_MIDDLE,
	ANCHOR_END
};

/* Words on one line, set with the fonts of the page that shows them. */
struct caption {
	const char *text;
	struct where where; /* in the drawing's file */
	struct place at;    /* on the baseline */
	enum anchor anchor;
	mpt size;
	int turn; /* counterclockwise quarter turns */
	bool strong, emphasis;
	uint8_t rgb[3];
};

struct drawing;

enum shape_type {
	SHAPE_OUTLINE,
	SHAPE_GROUP
};

struct shape {
	enum shape_type type;
	struct outline outline; /* of a group: what clips it, if anything */
	bool even_odd;
	struct paint fill, stroke;
	struct pen pen;
	/* If the pen is not round, this matrix transforms outline and pen: a b
	 * c d in units of 1 / MATRIX_ONE, e f in mpt. */
	bool bent;
	int32_t matrix[6];
	const struct drawing *group;
	int alpha; /* of a group as a whole */
};

struct drawing {
	mpt width, height;
	const struct shape *shapes; /* from the back to the front */
	size_t shape_count;
	const struct caption *captions; /* before all shapes */
	size_t caption_count;
};

struct arena;

/* The drawing, which has neither groups nor captions, in another arena. */
struct drawing drawing_copy(struct arena *arena, const struct drawing *drawing);

#endif
