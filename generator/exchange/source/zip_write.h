/*
 * zip_write: a zip archive, made in memory, with the same bytes on every day:
 * its files are dated 1980, the first year that archives know.
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

/* Add a file. */
void zip_write_file(struct zip_writer *writer, const char *name,
	const void *bytes, size_t length);

/* End the archive. */
void zip_write_end(struct zip_writer *writer);

#endif
