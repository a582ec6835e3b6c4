/*
 * unsupported: what librsvg passes over without a word.
 */
#ifndef PICTURE_SVG_UNSUPPORTED_H
#define PICTURE_SVG_UNSUPPORTED_H

#include "base/xml/xml.h"

/* Differences found in a tree. */
struct unsupported {
	const char *refused; /* it would be another picture; or NULL */
	const char *warned;  /* it looks a little different; or NULL */
	struct where at;     /* of the refused one */
	bool letters;        /* there is text, set in fonts of the machine */
	size_t layers;       /* filters and masks: each costs a whole picture */
};

/* The first of each in a tree. */
struct unsupported unsupported_in(struct arena *arena, const struct xml *root);

#endif
