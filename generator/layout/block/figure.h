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
 * half a page.  If `small`, as on a key, the limits are about half of that.
 */
void figure_set(struct frame frame, const struct image *image, bool small);

/* Set a picture with this alternative text in the same way. */
void figure_set_picture(struct frame frame, const struct picture *picture,
	const char *alt, bool small);

/* The printed length of a length in a picture, in a column of its own. */
mpt figure_length(
	const struct look *look, const struct picture *picture, mpt length);

#endif
