/*
 * view: the size of a drawing and its user coordinate system.
 */
#ifndef PICTURE_SVG_VIEW_H
#define PICTURE_SVG_VIEW_H

#include "picture/svg/scene.h"

struct view {
	mpt width, height;
	struct vector units;  /* width and height in user units */
	struct matrix matrix; /* from user units to points, y upwards */
};

/* Read the view from the root's attributes.  Returns false and reports errors
 * if they are invalid. */
bool view_read(
	const struct scene *scene, const struct xml *root, struct view *view);

#endif
