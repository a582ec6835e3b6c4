/*
 * markdown_images: the pictures in a Markdown text, taken out before md4c
 * reads it.
 *
 * Which part of a text is a picture was decided when its bank was read
 * (bank/inline_image.h), so md4c is not asked again.
 */
#ifndef TYPE_MARKDOWN_IMAGES_H
#define TYPE_MARKDOWN_IMAGES_H

#include "type/markdown/rich.h"

#include <stdint.h>

enum {
	MARKDOWN_IMAGE = 0xfdee /* stands where a picture was taken out; no
				   text has it */
};

struct markdown_image {
	struct inset inset; /* without the picture itself */
	const char *source; /* as written */
	size_t length;
};

/* In the order of the text. */
struct markdown_images {
	const struct markdown_image *at;
	size_t count;
};

/* The text with a MARKDOWN_IMAGE for each picture; itself where it has none.
 * What is made is the arena's. */
const char *markdown_images_take(
	struct arena *arena, const char *text, struct markdown_images *images);

#endif
