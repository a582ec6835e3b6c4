/*
 * text_images: pictures within texts.
 */
#ifndef BANK_TEXT_IMAGES_H
#define BANK_TEXT_IMAGES_H

#include "bank/image.h"

/*
 * Every image in the texts below a node, except below its "tiers"; NULL if
 * there is none.  `whose` is the kind of file, such as "bank".  Mistakes are
 * reported in place.  The files are not looked for yet.
 */
const struct image_list *text_images_read(
	struct reading *reading, const struct node *node, const char *whose);

/* Both lists as one; NULL if both are NULL. */
const struct image_list *text_images_joined(struct arena *arena,
	const struct image_list *first, const struct image_list *second);

/* The image of this name in a list, or NULL.  The list may be NULL. */
const struct image *text_images_find(
	const struct image_list *images, const char *name);

/* The image of this name and requested size in a list, or NULL. */
const struct image *text_images_find_sized(const struct image_list *images,
	const char *name, mpt width, mpt height);

#endif
