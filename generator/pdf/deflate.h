/*
 * deflate: streams made small.
 */
#ifndef PDF_DEFLATE_H
#define PDF_DEFLATE_H

#include "base/buffer.h"

/* How much work it is worth. */
enum effort {
	EFFORT_LITTLE, /* for what is written once */
	EFFORT_MUCH,   /* for what is kept and written again and again */
	EFFORT_COUNT
};

/* What deflating needs while it works; one for each thread. */
struct deflater;

/* It ends with the arena. */
struct deflater *deflater_new(struct arena *arena);

/* Bytes in the zlib format (RFC 1950), in the arena. */
struct buffer deflated(struct deflater *deflater, struct arena *arena,
	const struct buffer *bytes, enum effort effort);

#endif
