/*
 * jpeg_encode: encode pixels as a JPEG.
 *
 * A photo from a lossy format would be ten times as large without losses.
 */
#ifndef PICTURE_JPEG_ENCODE_H
#define PICTURE_JPEG_ENCODE_H

#include "picture/picture.h"
#include "picture/pixels.h"

/* A JPEG of the first three bytes of each pixel, in the arena. */
struct bytes jpeg_encode(struct arena *arena, const struct pixels *pixels);

#endif
