/*
 * picture: an image that can be printed.
 *
 * A picture is checked and decoded once per run, before the threads start, and
 * is read-only afterwards.  So a hostile file stops the run with a message
 * before any page is made, and each form that shows the picture costs nothing
 * more.
 *
 * Pixels are kept as a PDF needs them, PNG-filtered and deflated.  A JPEG file
 * is kept unchanged.  An SVG becomes outlines in whole mpt.
 */
#ifndef PICTURE_PICTURE_H
#define PICTURE_PICTURE_H

#include "bank/bank.h"
#include "bank/image.h"
#include "picture/drawing.h"

enum {
	PICTURE_PIXELS = 40 * 1000 * 1000,   /* at most, of a picture */
	PICTURE_COLOURED = 25 * 1000 * 1000, /* decoded, in colour */
	PICTURE_LETTERS = 6 * MPT            /* the smallest legible size */
};

enum picture_form {
	PICTURE_RASTER, /* pixels or a JPEG's bytes */
	PICTURE_DRAWING
};

struct bytes {
	const void *at;
	size_t length;
};

/* Pixels row by row from the top, or a JPEG file. */
struct raster {
	uint32_t columns, rows; /* as stored, before turning upright */
	int components;         /* 1 gray, 3 RGB, 4 CMYK */
	struct bytes pixels;    /* PNG-filtered and deflated, or a JPEG */
	struct bytes palette;   /* RGB of each colour; empty: none */
	struct bytes alpha;     /* one component, deflated; empty: opaque */
	bool jpeg;
	bool inverted;   /* a JPEG's inks are inverted: 0 is full */
	int transform;   /* whether a JPEG that does not say so itself has YCbCr
			    colours (1) or not (0); else -1 */
	int orientation; /* 1 to 8, as in Exif: how to turn it upright */
};

struct picture {
	enum picture_form form;
	mpt width, height;    /* of its natural size, upright */
	bool drawn;           /* no photo: it may grow with the type */
	mpt letters;          /* size of the smallest in an SVG drawn as pixels,
				 or 0 */
	bool passes;          /* transient: made for a form, freed with it */
	const char *hash;     /* SHA-256 of the file */
	struct raster raster; /* of PICTURE_RASTER */
	struct drawing drawing; /* of PICTURE_DRAWING */
};

/*
 * Load the pictures of the banks' images, all or only the `wanted` ones, and of
 * the list `more`, which may be NULL.  Each file is loaded once.  False if
 * there were errors.  The pictures are in the reading's arena.
 */
bool picture_load_all(struct reading *reading, const struct image_list *more,
	const struct bank *const *banks, size_t count, bool wanted);

/* The picture of an image on one form.  If the form filled in a drawing, it is
 * made now, in the reading's arena.  NULL if it has mistakes, which are
 * reported, or if the image was not loaded. */
const struct picture *picture_on_form(
	struct reading *reading, const struct image *image);

/* The size of the smallest letters in the picture at its natural size; 0 if it
 * has none. */
mpt picture_letters(const struct picture *picture);

/* The picture of an image; NULL if it was not loaded or each form fills it
 * in. */
const struct picture *picture_of(const struct image *image);

#endif
