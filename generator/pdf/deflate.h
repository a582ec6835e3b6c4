/*
 * deflate: compressing streams.
 */
#ifndef PDF_DEFLATE_H
#define PDF_DEFLATE_H

#include "base/buffer.h"

/* How hard to compress. */
enum effort {
	EFFORT_LITTLE, /* for data that deflate badly, written once */
	EFFORT_SOME,   /* for other data written once */
	EFFORT_MUCH,   /* for data kept and written again and again */
	EFFORT_COUNT
};

/* Working memory for one thread. */
struct deflater;

/* Working memory that ends with the arena. */
struct deflater *deflate_new(struct arena *arena);

/* Compress bytes to the zlib format (RFC 1950), in the arena. */
struct buffer deflate_bytes(struct deflater *deflater, struct arena *arena,
	const struct buffer *bytes, enum effort effort);

#endif
