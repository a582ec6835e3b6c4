/*
 * markdown_images: remove the pictures from a Markdown text before md4c parses
 * it.
 *
 * What counts as a picture was decided when the bank was read
 * (text/inline_image.h), so md4c has no say in it.
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

/* Replaces each picture by a HIDDEN_IMAGE, in a copy in the arena.  Returns
 * `text` itself if it has none. */
const char *markdown_images_take(
	struct arena *arena, const char *text, struct markdown_images *images);

#endif
