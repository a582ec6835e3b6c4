/*
 * scene: what is around an element of an SVG while it is drawn.
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
	SCENE_WEIGHT = 16000000 /* bytes read, each time an element is drawn */
};

/* What all elements of a file share. */
struct svg {
	struct styling styling;
	struct arena *arena;      /* of what is drawn */
	const struct xml **named; /* the elements with an id, sorted by it */
	size_t named_count;
	struct vector view;          /* what lengths in per cent are parts of */
	const struct trace **traced; /* of each element; NULL: not yet */
	size_t visits, places, weight;
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
bool scene_fault(const struct scene *scene, const struct xml *element,
	const char *format, ...) __attribute__((format(printf, 3, 4)));

/*
 * Go into an element: its matrix and its style, over what is around it.
 *
 * False where the fault says why it cannot be drawn, or nothing of it shows.
 */
bool scene_enter(const struct scene *around, const struct xml *element,
	struct scene *scene);

/* Whether an element has none but known attributes, which are parted by
 * spaces, and those that any may have; the fault names one of others. */
bool scene_attributes(const struct scene *scene, const struct xml *element,
	const char *known);

/* A length of an element, or `otherwise` where it does not say; the fault
 * says what is wrong.  Per cent are of `whole`. */
double scene_length(const struct scene *scene, const struct xml *element,
	const char *name, double whole, double otherwise);

/* The element with this id, the first of several, or NULL. */
const struct xml *scene_find(const struct svg *svg, const char *id);

/* Take so many places from those that a drawing may have; false where they
 * are too many. */
bool scene_spend(
	const struct scene *scene, const struct xml *element, size_t places);

/* Count work that no element tells of; false where it is too much. */
bool scene_work(
	const struct scene *scene, const struct xml *element, size_t work);

/* Whether there is a fault, so that nothing more need be drawn. */
bool scene_failed(const struct scene *scene);

/* The style that an element has where it stands. */
bool scene_style(
	struct svg *svg, const struct xml *element, struct style *style);

/* Add a shape to the layer. */
struct shape *scene_shape(const struct scene *scene);

#endif
