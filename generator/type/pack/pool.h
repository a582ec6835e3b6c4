/*
 * pool: runs of bytes, stored once each.
 */
#ifndef TYPE_POOL_H
#define TYPE_POOL_H

#include "base/buffer.h"
#include "base/common.h"

struct pool_slot {
	uint32_t at, length; /* of a run; an empty slot has no length */
};

struct pool {
	struct buffer bytes;
	struct pool_slot *slots;
	size_t slot_count, used;
};

struct pool pool_new(struct arena *arena);

/* The offset of these bytes, at least one, in the pool.  They are added if they
 * are not there yet. */
uint32_t pool_add(struct pool *pool, const void *bytes, size_t length);

#endif
