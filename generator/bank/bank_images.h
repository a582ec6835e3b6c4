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

/* The images of all items and stimuli of banks; in each bank the stimuli come
 * first. */
struct image_list bank_images_of_banks(
	struct arena *arena, const struct bank *const *banks, size_t count);

/* Find, read and hash the files of those images and of `more`, which may be
 * NULL, unless that is done.  A file that cannot be read gets no hash; it is
 * only a mistake if a drawn item shows it. */
void bank_images_load(struct arena *arena, const struct image_list *more,
	const struct bank *const *banks, size_t count);

/*
 * Give a variant the image files of its bank's item, which were read before,
 * and fill in the "@{…}" of its drawings.  False, with *fault set, if one
 * cannot be filled in.
 */
bool bank_images_share(struct combination *combination, const struct item *from,
	const struct item *into, const struct wording *wording,
	struct template_fault *fault);

/* Mark the images of an item that varies: its drawings get filled in. */
void bank_images_mark(struct arena *arena, const struct item *item);

#endif
