/*
 * picture: an image that can be printed.
 *
 * A picture is checked and decoded once a run, before the threads start, and
 * then only read, so that a hostile file stops the run with a message before
 * a page is made, and a form that shows it costs nothing more.
 *
 * Pixels are kept as a PDF wants them, deflated behind PNG's filters; a JPEG
 * stays the file that it was; an SVG becomes outlines in whole mpt.
 */
#ifndef PICTURE_PICTURE_H
#define PICTURE_PICTURE_H

#include "bank/bank.h"
#include "bank/image.h"
#include "picture/drawing.h"

enum {
	PICTURE_PIXELS = 40 * 1000 * 1000 /* of one picture, at most */
};

enum picture_form {
	PICTURE_RASTER, /* pixels or a JPEG's bytes */
	PICTURE_DRAWING
};

struct bytes {
	const void *at;
	size_t length;
};

/* Pixels row by row from the top, or the JPEG that holds them. */
struct raster {
	uint32_t columns, rows; /* as stored, before they are turned */
	int components;         /* 1 gray, 3 RGB, 4 CMYK */
	struct bytes pixels;    /* deflated behind PNG filters, or a JPEG */
	struct bytes alpha;     /* one component, deflated; empty: opaque */
	bool jpeg;
	bool inverted;   /* a JPEG's inks are: 0 is full */
	int transform;   /* a JPEG's colours are YCbCr (1) or not (0), and
			    nothing in it says so; else -1 */
	int orientation; /* 1 to 8, as Exif has it: how to turn it upright */
};

struct picture {
	enum picture_form form;
	mpt width, height;    /* of its natural size, upright */
	bool drawn;           /* not photographed: it may grow with the type */
	const char *hash;     /* SHA-256 of the file */
	struct raster raster; /* of PICTURE_RASTER */
	struct drawing drawing; /* of PICTURE_DRAWING */
};

/*
 * Load every image that the banks show, or of those the ones that are wanted,
 * and all of a list that may be NULL, and hang each on its image; one file is
 * loaded once.  False where errors say what is wrong with some of them.
 *
 * Pictures are the arena's of the reading.
 */
bool pictures_load(struct reading *reading, const struct image_list *more,
	const struct bank *const *banks, size_t count, bool wanted);

/* The picture of an image that was loaded; NULL where it was not. */
const struct picture *picture_of(const struct image *image);

#endif
