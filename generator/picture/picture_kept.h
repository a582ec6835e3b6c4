/*
 * picture_kept: copy a picture so that it outlives its form.
 */
#ifndef PICTURE_PICTURE_KEPT_H
#define PICTURE_PICTURE_KEPT_H

#include "picture/picture.h"

/* The picture itself or, if it is transient, a copy in the arena.  A copy has
 * no captions, which are set before. */
const struct picture *picture_kept(
	struct arena *arena, const struct picture *picture);

#endif
