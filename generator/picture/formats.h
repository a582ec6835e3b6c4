/*
 * formats: what each kind of picture file is made into.
 *
 * Each format is read in a file of its own, which alone knows the library
 * for it.  No file can harm: what is wrong with one is told.
 */
#ifndef PICTURE_FORMATS_H
#define PICTURE_FORMATS_H

#include "picture/picture.h"

/* A picture's file while it is read. */
struct intake {
	struct reading *reading;
	const struct image *image;
	const struct source *source; /* its bytes */
};

/* Report what is wrong with the file, where the bank names it; false. */
bool intake_error(const struct intake *intake, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Whether pixels of this size may be decoded; reports if not. */
bool intake_size(const struct intake *intake, uint32_t columns, uint32_t rows);

/* Fill in all but the hash; false where errors say why not. */
bool png_read(const struct intake *intake, struct picture *picture);
bool jpeg_read(const struct intake *intake, struct picture *picture);
bool svg_read(const struct intake *intake, struct picture *picture);
bool gif_read(const struct intake *intake, struct picture *picture);
bool webp_read(const struct intake *intake, struct picture *picture);
bool avif_read(const struct intake *intake, struct picture *picture);
bool heif_read(const struct intake *intake, struct picture *picture);

#endif
