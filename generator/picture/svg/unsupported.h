/*
 * unsupported: find what librsvg silently ignores.
 */
#ifndef PICTURE_SVG_UNSUPPORTED_H
#define PICTURE_SVG_UNSUPPORTED_H

#include "base/xml/xml.h"

/* Differences found in a tree. */
struct unsupported {
	const char *refused; /* would make it a different picture; or NULL */
	const char *warned;  /* makes it look slightly different; or NULL */
	struct where at;     /* of `refused` */
	bool letters;        /* there is text, set in the machine's fonts */
	size_t layers;       /* filters and masks, each a picture's memory */
};

/* The first differences in a tree. */
struct unsupported unsupported_in(struct arena *arena, const struct xml *root);

#endif
