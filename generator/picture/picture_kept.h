/*
 * picture_kept: a picture that outlives its form.
 */
#ifndef PICTURE_PICTURE_KEPT_H
#define PICTURE_PICTURE_KEPT_H

#include "picture/picture.h"

/* The picture itself, or a copy in the arena of one that was made for a form
 * and ends with it.  Its words are no part of a copy: they were set. */
const struct picture *picture_kept(
	struct arena *arena, const struct picture *picture);

#endif
