/*
 * shapes: trace basic shapes and paths as outlines.
 */
#ifndef PICTURE_SVG_SHAPES_H
#define PICTURE_SVG_SHAPES_H

#include "picture/svg/scene.h"

struct shape_kind {
	const char *name;
	const char *attributes; /* that it may have, separated by spaces */
	/* Trace an element's outline; reports faults. */
	bool (*trace)(const struct scene *scene, const struct xml *element,
		struct trace *trace);
	bool fixed; /* only numbers, no per cents: the same wherever used */
};

/* The shape of this name, or NULL. */
const struct shape_kind *shapes_kind(const char *name);

/*
 * The outline of a shape seen through a matrix.  False if it has a fault or is
 * empty.
 */
bool shapes_outline(const struct scene *scene, const struct xml *element,
	const struct matrix *matrix, struct outline *outline);

/* Draw a shape, in a scene that was entered. */
void shapes_draw(const struct scene *scene, const struct xml *element);

#endif
