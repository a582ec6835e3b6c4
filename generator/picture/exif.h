/*
 * exif: how a camera was held.
 */
#ifndef PICTURE_EXIF_H
#define PICTURE_EXIF_H

#include <stddef.h>
#include <stdint.h>

/*
 * The orientation in an Exif block (a JPEG's APP1 segment, "Exif" and what
 * follows), 1 to 8; 1, upright, where it holds none or is damaged.
 */
int exif_orientation(const uint8_t *bytes, size_t length);

#endif
