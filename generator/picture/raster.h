/*
 * raster: decoded pixels as a PDF shows them.
 */
#ifndef PICTURE_RASTER_H
#define PICTURE_RASTER_H

#include "picture/pack.h"
#include "picture/picture.h"

/*
 * Pack pixels of red, green, blue and alpha into a raster of their size, in
 * the arena: gray where all are, without alpha where all are opaque; as a JPEG
 * where colours may lose a little.
 */
void raster_pack(struct arena *arena, const struct pixels *pixels, bool lossy,
	struct raster *raster);

#endif
