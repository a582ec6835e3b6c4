/*
 * item_images: the images of an item in their places around its stem.
 */
#ifndef BANK_ITEM_IMAGES_H
#define BANK_ITEM_IMAGES_H

#include "bank/image.h"

struct item;

enum item_image_place {
	ITEM_IMAGE_BELOW, /* the stem */
	ITEM_IMAGE_ABOVE,
	ITEM_IMAGE_LEFT,
	ITEM_IMAGE_RIGHT,
	ITEM_IMAGE_PLACES
};

struct item_image {
	struct where at;
	const char *name, *alt;
	const char *caption;       /* NULL where not given */
	mpt width;                 /* 0 where not given */
	int place;                 /* of enum item_image_place */
	const struct image *image; /* NULL until item_images_find() */
};

/* The most that one item may have. */
enum {
	ITEM_IMAGES_MAX = 8
};

struct item_images {
	const struct item_image *at;
	size_t count;
};

/* A reader: struct item_images, from `images`. */
field_reader read_item_images;

/* The image that an entry of `images` names, with its size; false if the
 * mapping is no such entry. */
struct inline_image;
bool item_images_entry(const struct node *mapping, struct inline_image *image);

/* Give each picture the image that is loaded for it. */
void item_images_find(struct arena *arena, struct item *item);

/* The values that its readers accept. */
extern const struct schema_part item_images_schema;

#endif
