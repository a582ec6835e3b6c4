/*
 * scene: the context of an SVG element while it is drawn.
 */
#ifndef PICTURE_SVG_SCENE_H
#define PICTURE_SVG_SCENE_H

#include "picture/svg/matrix.h"
#include "picture/svg/style.h"
#include "picture/svg/trace.h"

enum {
	SCENE_DEPTH = 300,      /* elements around one, through `use` too */
	SCENE_VISITS = 100000,  /* elements drawn, in all */
	SCENE_PLACES = 1000000, /* of all outlines */
	SCENE_WEIGHT = 16000000 /* bytes read, counted each time */
};

/* Data shared by all elements of a file. */
struct svg {
	struct styling styling;
	struct arena *arena;      /* of the drawing */
	const struct xml **named; /* elements with an id, sorted by it */
	size_t named_count;
	struct vector view;          /* what lengths in per cent refer to */
	const struct trace **traced; /* by element; NULL: not traced yet */
	size_t visits, places, weight;
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

/* Report a fault of an element, by its name; returns false. */
bool scene_fault(const struct scene *scene, const struct xml *element,
	const char *format, ...) __attribute__((format(printf, 3, 4)));

/*
 * Enter an element: combine its matrix and style with those around it.
 *
 * False if the fault says why it cannot be drawn, or if nothing of it is
 * visible.
 */
bool scene_enter(const struct scene *around, const struct xml *element,
	struct scene *scene);

/* Does an element have only attributes of `known`, which spaces separate, and
 * those allowed on every element?  Otherwise the fault names another one. */
bool scene_attributes(const struct scene *scene, const struct xml *element,
	const char *known);

/* A length of an element, or `otherwise` if it has none; the fault reports
 * mistakes.  Per cent are of `whole`. */
double scene_length(const struct scene *scene, const struct xml *element,
	const char *name, double whole, double otherwise);

/* The element with this id, the first of several, or NULL. */
const struct xml *scene_find(const struct svg *svg, const char *id);

/* Take this number of points from those a drawing may have; false if that is
 * too many. */
bool scene_spend(
	const struct scene *scene, const struct xml *element, size_t places);

/* Count work that the number of elements does not limit; false if it is too
 * much. */
bool scene_work(
	const struct scene *scene, const struct xml *element, size_t work);

/* Is there a fault, so that nothing more need be drawn? */
bool scene_failed(const struct scene *scene);

/* The style of an element at its place. */
bool scene_style(
	struct svg *svg, const struct xml *element, struct style *style);

/* Add a shape to the layer. */
struct shape *scene_shape(const struct scene *scene);

#endif
