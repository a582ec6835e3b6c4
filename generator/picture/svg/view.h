/*
 * view: the size of a drawing and its user coordinate system.
 */
#ifndef PICTURE_SVG_VIEW_H
#define PICTURE_SVG_VIEW_H

#include "picture/svg/scene.h"

struct view {
	mpt width, height;
	double frame[2];      /* width and height in pixels, 96 to the inch */
	double box[4];        /* left, top, width and height in user units */
	struct vector units;  /* width and height of `box` */
	struct matrix matrix; /* from user units to points, y upwards */
};

/* Read the size from the root's attributes; false if the fault reports a
 * mistake. */
bool view_read(
	const struct scene *scene, const struct xml *root, struct view *view);

/* Fill in the box and the matrix of a view whose size is known; false if the
 * fault reports a mistake. */
bool view_place(
	const struct scene *scene, const struct xml *root, struct view *view);

#endif
