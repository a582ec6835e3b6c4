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

struct schema_part;

struct inline_image;
struct picture;

enum {
	IMAGE_BYTES = 20 * 1024 * 1024 /* of a picture's file, at most */
};

/* Where an image really is, and what was read of it. */
struct image_file {
	/* What to open, where links really lead; in a record, the hash of what
	 * it keeps.  NULL until image_find(). */
	const char *path;
	const struct source *source;   /* NULL until image_load() */
	const char *hash;              /* SHA-256 of that */
	const struct picture *picture; /* made of it; NULL until picture/ did */
	bool wanted;                   /* something that is drawn shows it */
};

struct image {
	struct where at;   /* of the path in the bank */
	bool in_text;      /* stands in a line of a text */
	const char *whose; /* "bank", or what else the file is that names it */
	const char *name;  /* the path as written */
	const char *path;  /* with the bank's folder before it */
	const char *alt;   /* what it shows, for who cannot see it */
	struct image_file *file;
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
 * Nothing is looked for yet.
 */
const struct image *image_read(
	struct reading *reading, const struct node *mapping);

/* Images, none of them NULL; one that is shown twice may be there twice. */
struct image_list {
	const struct image *const *at;
	size_t count;
};

/* The image that stands in a text at this place; NULL where errors say what
 * is wrong with it.  `whose` as above. */
const struct image *image_in_text(struct reading *reading,
	const struct inline_image *found, struct where at, const char *whose);

/* Find the file of an image, unless that was done.  It must be in the bank's
 * folder or below and look readable; false, said in errors, where it is not. */
bool image_find(struct reading *reading, const struct image *image);

/* Find and read the file of an image, and hash it, unless that was done; as
 * above. */
bool image_load(struct reading *reading, const struct image *image);

/* That a mapping with an image has a text for it, as a schema says it. */
#define IMAGE_SCHEMA                                                           \
	"\"dependencies\": {\"image\": [\"alt\"], \"alt\": [\"image\"]}"

/* What its readers take. */
extern const struct schema_part image_schema;

#endif
