/*
 * pack: pixels deflated as a PDF's image wants them.
 */
#ifndef PICTURE_PACK_H
#define PICTURE_PACK_H

#include "base/buffer.h"

#include <stdint.h>

/* Pixels in memory: rows of `step` bytes a pixel, some of which count. */
struct pixels {
	const uint8_t *at; /* the first byte that counts */
	uint32_t columns, rows;
	size_t step;
	size_t components; /* bytes that count, side by side; at most 4 */
};

/*
 * Filter each row as PNG does (ISO 15948, 9), by the filter whose
 * differences are smallest, and deflate all; the result is the arena's.
 */
struct buffer pack_pixels(struct arena *arena, const struct pixels *pixels);

#endif
