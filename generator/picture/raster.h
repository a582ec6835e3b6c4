/*
 * raster: decoded pixels as a PDF shows them.
 */
#ifndef PICTURE_RASTER_H
#define PICTURE_RASTER_H

#include "picture/pack.h"
#include "picture/picture.h"

/*
 * Pack pixels into a raster of their size, in the arena.  They are of gray or
 * of red, green and blue, each with or without alpha; the step says which.
 * The raster is gray where all are, has a palette where colours are few, and no
 * alpha where all are opaque; it is a JPEG where colours may lose a little.
 * False if it would be too large, for the reason below.
 */
bool raster_pack(struct arena *arena, const struct pixels *pixels, bool lossy,
	struct raster *raster);

/* That, as what follows the file's name. */
extern const char raster_too_large[];

#endif
