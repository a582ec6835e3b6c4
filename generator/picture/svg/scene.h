/*
 * scene: what is around an element of an SVG while it is drawn.
 */
#ifndef PICTURE_SVG_SCENE_H
#define PICTURE_SVG_SCENE_H

#include "picture/svg/matrix.h"
#include "picture/svg/style.h"
#include "picture/svg/trace.h"

enum {
	SCENE_DEPTH = 80,      /* elements around one, through `use` too */
	SCENE_VISITS = 200000, /* elements drawn, in all */
	SCENE_PLACES = 2000000 /* of all outlines */
};

/* What all elements of a file share. */
struct svg {
	struct styling styling;
	struct arena *arena;      /* of what is drawn */
	const struct xml **named; /* the elements with an id, sorted by it */
	size_t named_count;
	struct vector view; /* what lengths in per cent are parts of */
	size_t visits, places;
	struct caption *captions;
	size_t caption_count, caption_room;
};

/* Shapes in the making. */
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

/* Report something about an element, by its name; false. */
bool scene_error(const struct scene *scene, const struct xml *element,
	const char *format, ...) __attribute__((format(printf, 3, 4)));

/*
 * Go into an element: its matrix and its style, over what is around it.
 *
 * False where errors say why it cannot be drawn, or nothing of it shows.
 */
bool scene_enter(const struct scene *around, const struct xml *element,
	struct scene *scene);

/* A length of an element, or `otherwise` where it does not say; errors say
 * what is wrong.  Per cent are of `whole`. */
double scene_length(const struct scene *scene, const struct xml *element,
	const char *name, double whole, double otherwise);

/* The element with this id, or NULL. */
const struct xml *scene_find(const struct svg *svg, const char *id);

/* Add a shape to the layer. */
struct shape *scene_shape(const struct scene *scene);

#endif
