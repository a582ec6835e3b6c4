/*
 * figure: a picture set into a galley.
 */
#ifndef LAYOUT_FIGURE_H
#define LAYOUT_FIGURE_H

#include "bank/image.h"
#include "layout/galley.h"

/*
 * Set an image, if there is one, below what the galley holds, and part it
 * from neither that nor what follows.
 *
 * It is as large as it is, but no wider than the frame and no higher than
 * half a page; small ones, on a key, are about half of that.
 */
void figure_set(struct frame frame, const struct image *image, bool small);

/* How long a length of a picture is in print, in a column of its own. */
mpt figure_length(
	const struct look *look, const struct picture *picture, mpt length);

#endif
