/*
 * inline_image: a picture in a line of text, as Markdown writes it.
 *
 *   A ![blue bolt](images/bolt.svg){height=1cm} means danger.
 *
 * Both the banks, which look for the pictures in their texts, and the rich
 * texts, which hold them, use this parser.  So they always agree on what a
 * picture is.
 */
#ifndef TEXT_INLINE_IMAGE_H
#define TEXT_INLINE_IMAGE_H

#include "base/common.h"

#include <stdbool.h>
#include <stddef.h>

struct arena;

struct inline_image {
	size_t length;     /* of its source, in bytes */
	const char *name;  /* the path as written, in the arena */
	const char *alt;   /* may be empty */
	mpt width, height; /* as requested; 0: not given */
	/* A fault and how to fix it, or NULL. */
	const char *fault, *hint;
};

/*
 * Find the next image in a text at or after `from`.  Code and escaped
 * characters are skipped.  Returns the start of the image, or NULL.
 */
const char *inline_image_find(struct arena *arena, const char *text,
	const char *from, struct inline_image *image);

#endif
