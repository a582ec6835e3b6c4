/*
 * bank_images: every image that a bank shows.
 */
#ifndef BANK_BANK_IMAGES_H
#define BANK_BANK_IMAGES_H

#include "bank/bank.h"
#include "bank/image.h"

/* The images that an item shows, on every tier and with its parts. */
struct image_list shown_by_item(struct arena *arena, const struct item *item);

/* Those that a stimulus shows. */
struct image_list shown_by_stimulus(
	struct arena *arena, const struct stimulus *stimulus);

/* Those of all items and stimuli of banks, the stimuli's first in each. */
struct image_list shown_by_banks(
	struct arena *arena, const struct bank *const *banks, size_t count);

/* Find and read the files of those and of more images, which may be NULL, and
 * hash them, unless that was done.  One that cannot be read has no hash: it is
 * a mistake only if something that is drawn shows it. */
void images_load(struct arena *arena, const struct image_list *more,
	const struct bank *const *banks, size_t count);

#endif
