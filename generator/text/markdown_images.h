/*
 * markdown_images: the pictures in a Markdown text, taken out before md4c
 * reads it.
 *
 * Which part of a text is a picture was decided when its bank was read
 * (text/inline_image.h), so md4c is not asked again.
 */
#ifndef TEXT_MARKDOWN_IMAGES_H
#define TEXT_MARKDOWN_IMAGES_H

#include "text/rich.h"

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

/* The text with a HIDDEN_IMAGE for each picture; itself where it has none.
 * What is made is the arena's. */
const char *markdown_images_take(
	struct arena *arena, const char *text, struct markdown_images *images);

#endif
