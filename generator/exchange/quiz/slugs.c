#include "exchange/quiz/slugs.h"

#include "base/arena.h"
#include "base/common.h"

enum {
	BUCKETS_FIRST = 1024
};

struct slug {
	const char *id;
	size_t last; /* highest number given out */
	struct slug *next;
};

struct slugs {
	struct arena *arena;
	struct slug **buckets;
	size_t bucket_count, count;
};

struct slugs *slugs_new(struct arena *arena)
{
	struct slugs *slugs = arena_alloc(arena, 1, sizeof(*slugs));

	slugs->arena = arena;
	slugs->bucket_count = BUCKETS_FIRST;
	slugs->buckets = arena_alloc(
		arena, slugs->bucket_count, sizeof(*slugs->buckets));
	return slugs;
}

/* FNV-1a.  Ids come from one file; its author gains nothing by collisions but a
 * slow import. */
static size_t hash_of(const char *id)
{
	uint64_t hash = 0xcbf29ce484222325;

	for (; *id != '\0'; id++)
		hash = (hash ^ (unsigned char)*id) * 0x100000001b3;
	return (size_t)(hash ^ hash >> 32);
}

static struct slug *find(const struct slugs *slugs, const char *id)
{
	struct slug *slug = slugs->buckets[hash_of(id) % slugs->bucket_count];

	while (slug != NULL && !text_equal(slug->id, id))
		slug = slug->next;
	return slug;
}

static void grow(struct slugs *slugs)
{
	struct slug **old = slugs->buckets;
	const size_t count = slugs->bucket_count;

	slugs->bucket_count *= 2;
	slugs->buckets = arena_alloc(
		slugs->arena, slugs->bucket_count, sizeof(*slugs->buckets));
	for (size_t i = 0; i < count; i++) {
		while (old[i] != NULL) {
			struct slug *slug = old[i];
			struct slug **bucket =
				&slugs->buckets[hash_of(slug->id) %
						slugs->bucket_count];

			old[i] = slug->next;
			slug->next = *bucket;
			*bucket = slug;
		}
	}
}

static struct slug *add(struct slugs *slugs, const char *id)
{
	struct slug *slug = arena_alloc(slugs->arena, 1, sizeof(*slug));
	struct slug **bucket;

	if (slugs->count++ >= slugs->bucket_count)
		grow(slugs);
	bucket = &slugs->buckets[hash_of(id) % slugs->bucket_count];
	*slug = (struct slug){id, 1, *bucket};
	*bucket = slug;
	return slug;
}

void slugs_note(struct slugs *slugs, const char *id)
{
	if (find(slugs, id) == NULL)
		add(slugs, id);
}

const char *slugs_take(struct slugs *slugs, const char *id)
{
	struct slug *base = find(slugs, id);
	const char *numbered;

	if (base == NULL)
		return add(slugs, id)->id;
	do
		numbered =
			arena_printf(slugs->arena, "%s-%zu", id, ++base->last);
	while (find(slugs, numbered) != NULL);
	return add(slugs, numbered)->id;
}
