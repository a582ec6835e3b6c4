/*
 * image: a picture that an item or a stimulus shows, as its bank names it.
 *
 * The bank says where the picture is and what it shows; whether it can be
 * printed is found out by picture/, which alone knows the formats.  A path
 * never leads out of the bank's folder, so that a bank from elsewhere shows
 * nothing but what came with it.
 */
#ifndef BANK_IMAGE_H
#define BANK_IMAGE_H

#include "yaml/fields.h"

struct picture;

enum {
	IMAGE_BYTES = 20 * 1024 * 1024 /* of a picture's file, at most */
};

struct image {
	struct where at;  /* of the path in the bank */
	const char *name; /* the path as written */
	const char *path; /* with the bank's folder before it */
	const char *file; /* what to open: where links really lead */
	const char *alt;  /* what it shows, for who cannot see it */
	/* What was loaded of it; NULL until pictures_load() has been there. */
	const struct picture **picture;
};

/*
 * A reader for the fields "image" and "alt": it fills nothing, for the two
 * are read together by image_read().
 */
field_reader read_image_field;

/*
 * The image that a mapping names in its fields "image" and "alt"; NULL where
 * it names none or errors say what is wrong with it.
 *
 * The file is found and looked at, but not read.
 */
const struct image *image_read(
	struct reading *reading, const struct node *mapping);

#endif
