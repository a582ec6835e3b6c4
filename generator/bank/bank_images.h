/*
 * bank_images: all images in banks.
 */
#ifndef BANK_BANK_IMAGES_H
#define BANK_BANK_IMAGES_H

#include "bank/bank.h"
#include "bank/image.h"

/* The images of an item, on all tiers, parts included. */
struct image_list bank_images_of_item(
	struct arena *arena, const struct item *item);

/* The images of a stimulus. */
struct image_list bank_images_of_stimulus(
	struct arena *arena, const struct stimulus *stimulus);

/* The images of all items and stimuli of banks, in each bank the stimuli's
 * first. */
struct image_list bank_images_of_banks(
	struct arena *arena, const struct bank *const *banks, size_t count);

/* Find and read the files of those and of more images, which may be NULL, and
 * hash them, unless that was done.  One that cannot be read has no hash: it is
 * a mistake only if something that is drawn shows it. */
void bank_images_load(struct arena *arena, const struct image_list *more,
	const struct bank *const *banks, size_t count);

#endif
