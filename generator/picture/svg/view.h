/*
 * view: how large a drawing is, and where its user units are in it.
 */
#ifndef PICTURE_SVG_VIEW_H
#define PICTURE_SVG_VIEW_H

#include "picture/svg/scene.h"

struct view {
	mpt width, height;
	struct vector units;  /* width and height in user units */
	struct matrix matrix; /* from user units to points, y upwards */
};

/* Read it from the root's attributes; false where errors say what is wrong. */
bool view_read(
	const struct scene *scene, const struct xml *root, struct view *view);

#endif
