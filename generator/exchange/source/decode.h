/*
 * decode: a file as text, whoever wrote it.
 *
 * Question files have been through many editors: a byte order mark, UTF-16,
 * lines of Windows-1252 among lines of UTF-8, characters without width.  Lines
 * keep their numbers, so that messages name the lines of the file itself.
 */
#ifndef EXCHANGE_DECODE_H
#define EXCHANGE_DECODE_H

#include "base/error.h"

struct arena;

/* The source as UTF-8 with plain line ends.  Changes that a reader of the file
 * may care about are noted, each kind once. */
const struct source *decode_source(struct arena *arena,
	const struct source *source, struct errors *errors);

#endif
