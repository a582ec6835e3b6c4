#include "base/memo.h"

#include "base/arena.h"

#include <stdint.h>
#include <string.h>

enum {
	FIRST_BUCKETS = 256
};

struct entry {
	struct entry *next;
	uint64_t hash;
	size_t length;
	const void *key;
	void *value;
};

struct memo {
	struct arena *arena;
	struct entry **buckets;
	size_t bucket_count, count; /* buckets are a power of two */
};

/* No chance and no order that anyone sees depends on this hash, so only speed
 * counts. */
static uint64_t mixed(uint64_t hash, uint64_t word)
{
	hash = (hash ^ word) * UINT64_C(0x9e3779b97f4a7c15);
	return hash ^ hash >> 29;
}

static uint64_t hash_of(const struct buffer *key)
{
	uint64_t hash = key->length;
	uint64_t word = 0;
	size_t at = 0;

	for (; at + sizeof(word) <= key->length; at += sizeof(word)) {
		memcpy(&word, key->at + at, sizeof(word));
		hash = mixed(hash, word);
	}
	word = 0;
	if (at < key->length)
		memcpy(&word, key->at + at, key->length - at);
	return mixed(mixed(hash, word), 0);
}

struct memo *memo_new(void)
{
	return memo_in(arena_new());
}

struct memo *memo_in(struct arena *arena)
{
	struct memo *memo = arena_alloc(arena, 1, sizeof(*memo));

	memo->arena = arena;
	memo->bucket_count = FIRST_BUCKETS;
	memo->buckets =
		arena_alloc(arena, FIRST_BUCKETS, sizeof(*memo->buckets));
	return memo;
}

void memo_free(struct memo *memo)
{
	if (memo != NULL)
		arena_free(memo->arena);
}

struct arena *memo_arena(struct memo *memo)
{
	return memo->arena;
}

static struct entry **bucket_of(const struct memo *memo, uint64_t hash)
{
	return &memo->buckets[hash & (memo->bucket_count - 1)];
}

void *memo_find(const struct memo *memo, const struct buffer *key)
{
	const uint64_t hash = hash_of(key);
	const struct entry *entry = *bucket_of(memo, hash);

	while (entry != NULL &&
		(entry->hash != hash || entry->length != key->length ||
			memcmp(entry->key, key->at, key->length) != 0))
		entry = entry->next;
	return entry == NULL ? NULL : entry->value;
}

static void put(struct memo *memo, struct entry *entry)
{
	struct entry **bucket = bucket_of(memo, entry->hash);

	entry->next = *bucket;
	*bucket = entry;
}

static void spread(struct memo *memo)
{
	struct entry **old = memo->buckets;
	const size_t count = memo->bucket_count;

	memo->bucket_count = 2 * count;
	memo->buckets = arena_alloc(
		memo->arena, memo->bucket_count, sizeof(*memo->buckets));
	for (size_t i = 0; i < count; i++)
		for (struct entry *entry = old[i], *next; entry; entry = next) {
			next = entry->next;
			put(memo, entry);
		}
}

void *memo_add(struct memo *memo, const struct buffer *key, size_t size)
{
	struct entry *entry = arena_alloc(memo->arena, 1, sizeof(*entry));

	if (memo->count == memo->bucket_count)
		spread(memo);
	memo->count++;
	*entry = (struct entry){
		.hash = hash_of(key),
		.length = key->length,
		.key = arena_copy(memo->arena, key->at, key->length),
		.value = arena_alloc(memo->arena, 1, size),
	};
	put(memo, entry);
	return entry->value;
}

bool memo_tidy(struct memo **memo, size_t most)
{
	if (arena_size((*memo)->arena) <= most)
		return false;
	memo_free(*memo);
	*memo = memo_new();
	return true;
}
