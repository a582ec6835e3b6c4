/*
 * exif: the orientation of a photo, from its Exif data.
 */
#ifndef PICTURE_EXIF_H
#define PICTURE_EXIF_H

#include <stddef.h>
#include <stdint.h>

/*
 * The orientation in an Exif block (a JPEG's APP1 segment from "Exif" on), 1 to
 * 8.  Returns 1, upright, if there is none or the block is damaged.
 */
int exif_orientation(const uint8_t *bytes, size_t length);

/* The orientation in a block that may lack its name, as in a PNG or WebP. */
int exif_of_tiff(const uint8_t *bytes, size_t length);

#endif
