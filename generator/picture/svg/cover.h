/*
 * cover: find letters that a shape covers.
 *
 * Letters are set on top of the whole drawing, so a shape that an SVG paints
 * over them would not hide them.
 */
#ifndef PICTURE_SVG_COVER_H
#define PICTURE_SVG_COVER_H

#include "picture/svg/scene.h"

/* Is a shape painted over the middle of earlier letters?  Assumes the usual
 * width of letters. */
bool cover_letters(const struct scene *scene, const struct xml *element,
	const struct shape *shape);

#endif
