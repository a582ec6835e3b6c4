/*
 * palette: the colours of a picture that has few.
 */
#ifndef PICTURE_PALETTE_H
#define PICTURE_PALETTE_H

#include "picture/pixels.h"

enum {
	PALETTE_COLOURS = 256, /* at most */
	PALETTE_RGB = 3        /* bytes of a colour */
};

struct palette {
	uint8_t colours[PALETTE_COLOURS * PALETTE_RGB];
	size_t count;
	uint8_t *numbers; /* of each pixel's colour */
};

/* Find the colours of pixels of at least red, green and blue, in the order of
 * their appearance; false if there are too many.  The numbers are in the
 * arena. */
bool palette_read(struct arena *arena, const struct pixels *pixels,
	struct palette *palette);

#endif
