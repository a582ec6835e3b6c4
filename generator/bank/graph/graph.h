/*
 * graph: squared paper, axes and number lines to answer on, and what is plotted
 * on them for the student or for the key.
 */
#ifndef BANK_GRAPH_H
#define BANK_GRAPH_H

#include "bank/vary/expression.h"
#include "yaml/fields.h"

enum {
	GRAPH_STEPS = 200, /* of an axis, at most */
	GRAPH_CURVES = 20,
	GRAPH_POINTS = 200 /* of a curve */
};

enum graph_type {
	GRAPH_AXES,
	GRAPH_NUMBER_LINE,
	GRAPH_GRID,
	GRAPH_DOTS
};

struct span_of {
	struct rational from, to, step;
};

/* A point, and its names for axes. */
enum {
	AXIS_X,
	AXIS_Y,
	AXES
};

enum curve_type {
	CURVE_FUNCTION,
	CURVE_POINTS,
	CURVE_SEGMENT,
	CURVE_SHADE /* of an inequality: y < 2*x + 1 */
};

struct curve {
	enum curve_type type;
	const struct expression *function; /* y; of a shade its bound */
	enum operation relation;           /* of a shade */
	int axis;                          /* of a shade: the axis bounded */
	struct rational (*points)[AXES];
	size_t point_count;
};

struct graph {
	enum graph_type type;
	struct span_of axes[AXES]; /* a number line has the first alone */
	bool grid, labels;
	const struct rational *labelled; /* numbers with a label; NULL: all */
	size_t labelled_count;
	mpt width, height; /* 0: not given */
	mpt square;        /* of GRAPH_GRID and GRAPH_DOTS */
	const struct curve *curves;
	size_t curve_count;
	bool key_only; /* the curves are not on the sheet */
};

/* Read a mapping with the field axes, number_line, grid or dots.  Returns NULL
 * and reports the mistakes if it is wrong. */
const struct graph *graph_read(
	struct reading *reading, const struct node *node);

/* Does a mapping have one of these fields? */
bool graph_is(const struct node *node);

#endif
