/*
 * bank_images: all images in banks.
 */
#ifndef BANK_BANK_IMAGES_H
#define BANK_BANK_IMAGES_H

#include "bank/bank.h"
#include "bank/image.h"

/* The images of an item, on all tiers, parts included. */
struct image_list shown_by_item(struct arena *arena, const struct item *item);

/* The images of a stimulus. */
struct image_list shown_by_stimulus(
	struct arena *arena, const struct stimulus *stimulus);

/* The images of all items and stimuli of banks, in each bank the stimuli's
 * first. */
struct image_list shown_by_banks(
	struct arena *arena, const struct bank *const *banks, size_t count);

/* Find, read and hash the files of all images of the banks and of `more`, which
 * may be NULL, unless that was done.  Returns false and reports errors if any
 * cannot be read. */
bool images_load(struct reading *reading, const struct image_list *more,
	const struct bank *const *banks, size_t count);

#endif
