/*
 * unzip: decompress a gzip file, such as an .svgz.
 */
#ifndef PICTURE_UNZIP_H
#define PICTURE_UNZIP_H

#include "base/error.h"

struct arena;

/* Is it a gzip file? */
bool unzip_is(const struct source *source);

/* The unzipped content, under the file's name; NULL if it is damaged or more
 * than `most` bytes. */
const struct source *unzip(
	struct arena *arena, const struct source *source, size_t most);

#endif
