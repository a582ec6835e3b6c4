/*
 * text_images: the pictures in the lines of texts.
 */
#ifndef BANK_TEXT_IMAGES_H
#define BANK_TEXT_IMAGES_H

#include "bank/image.h"

/*
 * Every image in the texts below a node, "tiers" of it left out; NULL where
 * there is none.  The node is of a "bank" or of whose file else.  Mistakes are
 * reported where they stand; the files are not looked for yet.
 */
const struct image_list *text_images_read(
	struct reading *reading, const struct node *node, const char *whose);

/* Both lists as one; NULL where both are. */
const struct image_list *text_images_joined(struct arena *arena,
	const struct image_list *first, const struct image_list *second);

/* The image of this name in a list, which may be NULL; NULL where it has
 * none. */
const struct image *text_images_find(
	const struct image_list *images, const char *name);

#endif
