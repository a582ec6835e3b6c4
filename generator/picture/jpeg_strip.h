/*
 * jpeg_strip: remove what no decoder needs from a JPEG.
 *
 * Phones record where, by whom and with which device a photo was taken, and
 * programs keep thumbnails of parts that were cropped away.  A file that every
 * student gets must hold none of that.
 */
#ifndef PICTURE_JPEG_STRIP_H
#define PICTURE_JPEG_STRIP_H

#include "picture/picture.h"

enum {
	JPEG_PROFILE_BYTES = 1024 * 1024 /* of a colour profile, at most */
};

/*
 * The segments needed for decoding, in the arena: tables, frames, scans,
 * Adobe's colour transform, and a colour profile up to JPEG_PROFILE_BYTES.
 * Application segments, comments, and bytes between segments or after the end
 * are left out.
 *
 * The file must have been decoded before: a truncated one is copied to its end.
 */
struct bytes jpeg_strip(struct arena *arena, struct bytes file);

/* The first orientation other than 1 that its Exif blocks give; 1 if none. */
int jpeg_strip_orientation(struct bytes file);

#endif
