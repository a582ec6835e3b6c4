/*
 * scene: the context of an SVG element while it is drawn.
 */
#ifndef PICTURE_SVG_SCENE_H
#define PICTURE_SVG_SCENE_H

#include "picture/svg/matrix.h"
#include "picture/svg/style.h"
#include "picture/svg/trace.h"

enum {
	SCENE_DEPTH = 80,      /* nesting depth, `use` included */
	SCENE_VISITS = 200000, /* elements drawn in total */
	SCENE_PLACES = 2000000 /* places in all outlines */
};

/* Data shared by all elements of a file. */
struct svg {
	struct styling styling;
	struct arena *arena;      /* of the drawing */
	const struct xml **named; /* elements with an id, sorted by it */
	size_t named_count;
	struct vector view; /* size that percentages refer to */
	size_t visits, places;
	struct caption *captions;
	size_t caption_count, caption_room;
};

/* Shapes while they are collected. */
struct layer {
	struct shape *shapes;
	size_t count, room;
};

struct scene {
	struct svg *svg;
	struct layer *layer;
	struct matrix matrix; /* from user units to points, y upwards */
	struct style style;
	int depth;
	bool grouped; /* in a group that is clipped or not opaque */
};

/* Report an error about an element, with its name.  Returns false. */
bool scene_error(const struct scene *scene, const struct xml *element,
	const char *format, ...) __attribute__((format(printf, 3, 4)));

/*
 * Enter an element: apply its matrix and style to those around it.
 *
 * Returns false if it cannot be drawn, which is reported, or is invisible.
 */
bool scene_enter(const struct scene *around, const struct xml *element,
	struct scene *scene);

/* A length attribute of an element, or `otherwise` if it is missing.  Mistakes
 * are reported.  Percentages refer to `whole`. */
double scene_length(const struct scene *scene, const struct xml *element,
	const char *name, double whole, double otherwise);

/* The element with this id, or NULL. */
const struct xml *scene_find(const struct svg *svg, const char *id);

/* Add a shape to the layer. */
struct shape *scene_shape(const struct scene *scene);

#endif
