/*
 * formats: the readers of picture files.
 *
 * Each format is read in a source file of its own, the only one to use the
 * library for it.  Damaged and hostile files are reported and do no harm.
 */
#ifndef PICTURE_FORMATS_H
#define PICTURE_FORMATS_H

#include "picture/picture.h"

/* A picture file while it is read. */
struct intake {
	struct reading *reading;
	const struct image *image;
	const struct source *source; /* its bytes */
};

/* Report a fault of the file at the place where the bank names it.  Returns
 * false. */
bool formats_error(const struct intake *intake, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* May an image of this size be decoded?  One in colour is decoded all at once,
 * so its limit is lower.  Reports an error if not. */
bool formats_check_size(const struct intake *intake, uint32_t columns,
	uint32_t rows, bool coloured);

/* Fill in everything but the hash.  Returns false and reports an error on
 * failure. */
bool png_read(const struct intake *intake, struct picture *picture);
bool jpeg_read(const struct intake *intake, struct picture *picture);
bool svg_file_read(const struct intake *intake, struct picture *picture);
bool gif_read(const struct intake *intake, struct picture *picture);
bool webp_read(const struct intake *intake, struct picture *picture);
bool avif_read(const struct intake *intake, struct picture *picture);
bool heif_read(const struct intake *intake, struct picture *picture);

#endif
