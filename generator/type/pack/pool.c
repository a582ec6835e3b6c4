#include "type/pack/pool.h"

#include "base/arena.h"

#include <string.h>

enum {
	SLOTS_FIRST = 1024
};

static uint64_t hash_of(const uint8_t *bytes, size_t length)
{
	uint64_t hash = 14695981039346656037U; /* FNV-1a */

	for (size_t i = 0; i < length; i++)
		hash = (hash ^ bytes[i]) * 1099511628211U;
	return hash ^ hash >> 32;
}

/* The slot of the bytes, or a free one for them. */
static struct pool_slot *slot_of(
	const struct pool *pool, const void *bytes, size_t length)
{
	size_t i = hash_of(bytes, length) % pool->slot_count;

	while (pool->slots[i].length != 0 &&
		(pool->slots[i].length != length ||
			memcmp(pool->bytes.at + pool->slots[i].at, bytes,
				length) != 0))
		i = (i + 1) % pool->slot_count;
	return &pool->slots[i];
}

static void widen(struct pool *pool)
{
	const struct pool old = *pool;

	pool->slot_count *= 2;
	pool->slots = arena_alloc(
		pool->bytes.arena, pool->slot_count, sizeof(*pool->slots));
	for (size_t i = 0; i < old.slot_count; i++) {
		const struct pool_slot *slot = &old.slots[i];

		if (slot->length != 0)
			*slot_of(pool, old.bytes.at + slot->at, slot->length) =
				*slot;
	}
}

struct pool pool_new(struct arena *arena)
{
	return (struct pool){
		.bytes.arena = arena,
		.slots = arena_alloc(
			arena, SLOTS_FIRST, sizeof(struct pool_slot)),
		.slot_count = SLOTS_FIRST,
	};
}

uint32_t pool_add(struct pool *pool, const void *bytes, size_t length)
{
	struct pool_slot *slot = slot_of(pool, bytes, length);

	if (slot->length != 0)
		return slot->at;
	*slot = (struct pool_slot){
		(uint32_t)pool->bytes.length, (uint32_t)length};
	buffer_add(&pool->bytes, bytes, length);
	if (++pool->used * 2 > pool->slot_count) {
		const uint32_t at = slot->at;

		widen(pool);
		return at;
	}
	return slot->at;
}
