/*
 * raster: decoded pixels as a PDF shows them.
 */
#ifndef PICTURE_RASTER_H
#define PICTURE_RASTER_H

#include "picture/picture.h"
#include "picture/pixels.h"

/*
 * Pack pixels into a raster of their size, in the arena.  They are gray or RGB,
 * with or without alpha; the step says which.  The raster is gray if all pixels
 * are, has a palette if colours are few, and no alpha if all pixels are opaque.
 * If `lossy`, it is a JPEG instead.  False if it would be too large: see
 * raster_too_large.
 */
bool raster_pack(struct arena *arena, const struct pixels *pixels, bool lossy,
	struct raster *raster);

/* The reason, as a phrase that follows the file's name. */
extern const char raster_too_large[];

#endif
