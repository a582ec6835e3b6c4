/*
 * zip_write: make a zip archive in memory.
 *
 * The same files give the same bytes on every day: all are dated 1980, the
 * first year of the format.
 */
#ifndef EXCHANGE_ZIP_WRITE_H
#define EXCHANGE_ZIP_WRITE_H

#include "base/buffer.h"

/* Begin with {.out = …, .directory = {.arena = …}}. */
struct zip_writer {
	struct buffer *out;
	struct buffer directory;
	size_t count;
};

/* Add a file, uncompressed. */
void zip_write_file(struct zip_writer *writer, const char *name,
	const void *bytes, size_t length);

/* End the archive with its directory. */
void zip_write_end(struct zip_writer *writer);

#endif
