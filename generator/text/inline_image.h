/*
 * inline_image: a picture in a line of text, as Markdown writes it.
 *
 *   A ![blue bolt](images/bolt.svg){height=1cm} means danger.
 *
 * Banks look for the pictures that their texts show, and rich texts hold
 * them; both ask here, so that neither sees one where the other does not.
 */
#ifndef TEXT_INLINE_IMAGE_H
#define TEXT_INLINE_IMAGE_H

#include "base/common.h"

#include <stdbool.h>
#include <stddef.h>

struct arena;

struct inline_image {
	size_t length;     /* bytes of the text that it takes */
	const char *name;  /* the path as written; the arena's, as all texts */
	const char *alt;   /* may be empty */
	mpt width, height; /* asked for; 0 where not */
	/* What is wrong with it and how to mend that, or NULL. */
	const char *fault, *hint;
};

/* Read the image that a text begins with; false where it begins with none. */
bool inline_image_read(
	struct arena *arena, const char *text, struct inline_image *image);

/*
 * Find the next image at or behind a place of a text.  Code has none, nor
 * has what stands behind a backslash.  Answers where it begins, or NULL.
 */
const char *inline_image_find(struct arena *arena, const char *text,
	const char *from, struct inline_image *image);

#endif
