/*
 * figure: set a picture into a galley.
 */
#ifndef LAYOUT_FIGURE_H
#define LAYOUT_FIGURE_H

#include "bank/image.h"
#include "layout/galley.h"

/*
 * Set an image, if there is one, below the galley's content.  It stays with the
 * rows before and after it.
 *
 * It has its natural size, but is no wider than the frame and no higher than
 * half a page.  If `small`, as on a key, the limits are about half of that,
 * unless its letters would become too small to be read.
 */
void figure_set(struct frame frame, const struct image *image, bool small);

/* Set a picture with this alternative text in the same way. */
void figure_set_picture(struct frame frame, const struct picture *picture,
	const char *alt, bool small);
struct figure_size {
	mpt width, height;
};

/* The picture of an image on the form that is laid out. */
const struct picture *figure_picture(
	struct desk *desk, const struct image *image);

/* The limits of figure_set(). */
struct figure_size figure_most(struct frame frame, bool small);

/* The size of an image in print, which is the width it asks for or its own,
 * made smaller to fit; zero, with the error reported, if it was not loaded. */
struct figure_size figure_fit(
	struct frame frame, const struct image *image, struct figure_size most);

/* The size that figure_fit() finds, enlarged if its letters need it to be read,
 * within the limits of a picture on a sheet. */
struct figure_size figure_fit_readable(
	struct frame frame, const struct image *image, struct figure_size most);

/* The upper left of an image in a row, and its size. */
struct figure_place {
	mpt x, y;
	struct figure_size size;
};

void figure_put(struct frame frame, struct row *row, const struct image *image,
	const struct figure_place *place);

/* The size to make a drawing in, so that it is this large in print. */
struct figure_size figure_drawn(
	const struct look *look, struct figure_size printed);

/* The printed length of a length in a picture that has a whole column for
 * itself. */
mpt figure_length(
	const struct look *look, const struct picture *picture, mpt length);

#endif
