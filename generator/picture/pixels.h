/*
 * pixels: decoded pixels, and how to deflate them as a PDF image needs.
 */
#ifndef PICTURE_PIXELS_H
#define PICTURE_PIXELS_H

#include "base/buffer.h"

#include <stdbool.h>
#include <stdint.h>

enum {
	PIXELS_BYTES = 40 * 1024 * 1024 /* of the result, at most */
};

/* Pixels in memory: rows of pixels of `step` bytes; only the first `components`
 * are used. */
struct pixels {
	const uint8_t *at; /* the first byte used */
	uint32_t columns, rows;
	size_t step;
	size_t components; /* adjacent bytes used per pixel; at most 4 */
	bool numbers;      /* of a palette, so that differences mean nothing */
};

/*
 * Filter each row as PNG does (ISO 15948, 9), with the filter that gives the
 * smallest differences, and deflate the rows.  The result is in the arena;
 * its `at` is NULL if it would be larger than PIXELS_BYTES.
 */
struct buffer pixels_deflate(struct arena *arena, const struct pixels *pixels);

#endif
