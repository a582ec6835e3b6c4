/*
 * choice_pictures: choices that are pictures, all in boxes of one size.
 */
#ifndef LAYOUT_CHOICE_PICTURES_H
#define LAYOUT_CHOICE_PICTURES_H

#include "blocks/block.h"
#include "layout/block/figure.h"
#include "layout/block/grid.h"

/* Choices, in printed order, some of which have an image. */
struct choice_pictures {
	const struct block *const *at;
	size_t count;
	mpt hang;               /* of the letter before each */
	struct figure_size box; /* for the picture behind it */
};

bool choice_pictures_any(const struct choice_pictures *pictures);

/* The columns to set them in; finds the box for their pictures. */
struct grid choice_pictures_grid(
	struct choice_pictures *pictures, struct frame frame);

/* About how wide an image among choices is printed in a frame, with letters of
 * this indent. */
mpt choice_pictures_width(
	struct frame frame, mpt hang, const struct image *image);

/* Set a choice that has a picture: its letter, the picture, its text below. */
void choice_pictures_set(const struct choice_pictures *pictures,
	struct frame frame, const struct block *choice, const char *label);

#endif
