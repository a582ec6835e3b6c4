/*
 * image: a picture of an item or a stimulus, as its bank names it.
 *
 * The bank gives the picture's path and alternative text.  Only picture/ knows
 * the formats, and whether it can be printed.  A path never leads out of the
 * bank's folder, so a foreign bank can only show pictures that came with it.
 */
#ifndef BANK_IMAGE_H
#define BANK_IMAGE_H

#include "yaml/fields.h"

struct schema_part;

struct inline_image;
struct picture;

enum {
	IMAGE_BYTES = 20 * 1024 * 1024 /* at most, per file */
};

/* The file of an image, and the data read from it. */
struct image_file {
	/* The path to open, with links resolved; for a record's picture, its
	 * hash.  NULL until image_find(). */
	const char *path;
	const struct source *source;   /* NULL until image_load() */
	const char *hash;              /* SHA-256 of the source */
	const struct picture *picture; /* the decoded source; NULL until then */
	bool wanted;                   /* a drawn item shows it */
	bool varies; /* it belongs to an item that varies: fill in "@{…}" */
};

/* The choices of a question. */
struct image_choices {
	size_t count;
	const struct image *const *pictures; /* those that are pictures */
	size_t picture_count;
};

struct image {
	struct where at;   /* of the path in the bank */
	bool in_text;      /* in a line of a text */
	bool has_brackets; /* written "![…](…)", maybe with a size */
	/* The choices to which it belongs, and so has a box; NULL: none. */
	const struct image_choices *choices;
	mpt width, height; /* as requested; 0: not given */
	const char *whose; /* the kind of file that names it, such as "bank" */
	const char *name;  /* the path as written */
	const char *path;  /* with the bank's folder before it */
	const char *alt;   /* alternative text */
	struct image_file *file;
};

/*
 * A reader for the fields "image" and "alt".  It stores nothing, because
 * image_read() reads the two together.
 */
field_reader read_image_field;

/*
 * Read the image that a mapping names in its fields "image" and "alt".  Returns
 * NULL if it names none or its path is wrong.  All mistakes are reported.
 *
 * The file is not looked for yet.
 */
const struct image *image_read(
	struct reading *reading, const struct node *mapping);

/* Images, none of them NULL.  An image shown twice may be listed twice. */
struct image_list {
	const struct image *const *at;
	size_t count;
};

/* The image found in a text at this place; NULL, with mistakes reported, if it
 * is wrong.  `whose` is as in struct image. */
const struct image *image_in_text(struct reading *reading,
	const struct inline_image *found, struct where at, const char *whose);

/* Find the file of an image, unless that is done.  False, with the mistake
 * reported, if it is not in the bank's folder or below, or looks unreadable. */
bool image_find(struct reading *reading, const struct image *image);

/* Let an image use the file of another one, or a filled-in source of its own.
 */
void image_share(const struct image *image, const struct image *other);
void image_fill(struct arena *arena, const struct image *image,
	const struct source *filled);

/* Find, read and hash the file of an image, unless that is done.  False, with
 * the mistake reported, if that fails. */
bool image_load(struct reading *reading, const struct image *image);

/* The schema's rule that image and alternative text come together. */
#define IMAGE_SCHEMA                                                           \
	"\"dependencies\": {\"image\": [\"alt\"], \"alt\": [\"image\"]}"

/* The values that its readers accept. */
extern const struct schema_part image_schema;

#endif
