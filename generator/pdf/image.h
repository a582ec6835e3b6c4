/*
 * image: the pictures of a file as PDF objects.
 *
 * The file holds a picture once, however often pages show it.
 */
#ifndef PDF_IMAGE_H
#define PDF_IMAGE_H

#include "layout/page.h"
#include "pdf/object.h"

/* The pictures of a file, in the order of first use; begin with the arena. */
struct used_images {
	struct arena *arena;
	const struct picture **at;
	size_t count, room;
};

/* Note a picture. */
void image_note(struct used_images *images, const struct picture *picture);

/* The index of a noted picture. */
size_t image_index(
	const struct used_images *images, const struct picture *picture);

/* Write a picture; NULL if the file has failed. */
HPDF_Dict image_write(struct pdf_file *file, const struct picture *picture);

/* Add operators that show picture `index`, named /Pi, at the mark on a page of
 * this height. */
void image_show(struct buffer *out, const struct mark *mark, size_t index,
	mpt page_height);

/* Fill the dark squares of a code on a page of this height; adjacent ones in a
 * row form one rectangle. */
void image_put_modules(struct buffer *out, const struct mark *mark, mpt height);

#endif
