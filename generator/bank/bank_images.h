/*
 * bank_images: all images in banks.
 */
#ifndef BANK_BANK_IMAGES_H
#define BANK_BANK_IMAGES_H

#include "bank/bank.h"
#include "bank/image.h"

struct combination;
struct template_fault;
struct wording;

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

/*
 * Give a variant the files of its bank's pictures, which were found and read,
 * with the "@{…}" of drawings filled in; false, with *fault set, if one cannot
 * be.
 */
bool bank_images_share(struct combination *combination, const struct item *from,
	const struct item *into, const struct wording *wording,
	struct template_fault *fault);

/* Mark the drawings of an item that varies as not to be drawn as they are. */
void bank_images_mark(struct arena *arena, const struct item *item);

#endif
