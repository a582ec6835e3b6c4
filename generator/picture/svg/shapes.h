/*
 * shapes: trace basic shapes and paths as outlines.
 */
#ifndef PICTURE_SVG_SHAPES_H
#define PICTURE_SVG_SHAPES_H

#include "picture/svg/scene.h"

struct shape_kind {
	const char *name;
	const char *attributes; /* the attributes it may have, separated by
				   spaces */
	/* Trace an element's outline and report mistakes in it. */
	bool (*trace)(const struct scene *scene, const struct xml *element,
		struct trace *trace);
};

/* The shape of this name, or NULL. */
const struct shape_kind *shape_kind(const char *name);

/*
 * Trace a shape through its scene's matrix.  Returns false if it has mistakes,
 * which are reported, or is empty.
 */
bool shape_trace(const struct scene *scene, const struct xml *element,
	struct trace *trace);

/* Draw a shape, in a scene that was entered. */
void shape_draw(const struct scene *scene, const struct xml *element);

#endif
