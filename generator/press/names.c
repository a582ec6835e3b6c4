#include "press/names.h"

#include "base/arena.h"
#include "base/common.h"
#include "base/siphash.h"
#include "text/file_name.h"

#include <string.h>

enum {
	FIRST_ROOM = 64, /* a power of two */
	PLAIN_MAX = 512
};

/* A hash table of names, at most half full; 0 marks an empty slot. */
struct names {
	struct arena *arena;
	uint64_t *at;
	size_t count, room;
};

struct names *names_new(struct arena *arena)
{
	struct names *names = arena_alloc(arena, 1, sizeof(*names));

	names->arena = arena;
	names->room = FIRST_ROOM;
	names->at = arena_alloc(arena, names->room, sizeof(*names->at));
	return names;
}

/* Fold a name of ASCII letters, as most are, into `plain`.  Fails on others. */
static bool fold_plain(const char *name, char plain[PLAIN_MAX])
{
	size_t i = 0;

	for (; name[i] != '\0' && i + 1 < PLAIN_MAX; i++) {
		const char c = name[i];

		if ((unsigned char)c >= 0x80)
			return false;
		plain[i] = ascii_lower(c);
	}
	plain[i] = '\0';
	return name[i] == '\0';
}

static uint64_t hash_text(const char *folded)
{
	const uint64_t hash =
		siphash((struct siphash_key){3, 0}, folded, strlen(folded));

	return hash == 0 ? 1 : hash;
}

static uint64_t hash_of(const char *name)
{
	char plain[PLAIN_MAX];
	struct arena *arena;
	uint64_t hash;

	if (fold_plain(name, plain))
		return hash_text(plain);
	arena = arena_new();
	hash = hash_text(file_name_folded(arena, name));
	arena_free(arena);
	return hash;
}

/* The slot of a hash, or the one to put it in. */
static uint64_t *place_of(const struct names *names, uint64_t hash)
{
	size_t i = (size_t)hash & (names->room - 1);

	while (names->at[i] != 0 && names->at[i] != hash)
		i = (i + 1) & (names->room - 1);
	return &names->at[i];
}

static void grow(struct names *names)
{
	const uint64_t *old = names->at;
	const size_t count = names->room;

	names->room *= 2;
	names->at = arena_alloc(names->arena, names->room, sizeof(*names->at));
	for (size_t i = 0; i < count; i++)
		if (old[i] != 0)
			*place_of(names, old[i]) = old[i];
}

bool names_add(struct names *names, const char *name)
{
	const uint64_t hash = hash_of(name);
	uint64_t *place;

	if (2 * names->count >= names->room)
		grow(names);
	place = place_of(names, hash);
	if (*place == hash)
		return false;
	*place = hash;
	names->count++;
	return true;
}

bool names_has(const struct names *names, const char *name)
{
	return *place_of(names, hash_of(name)) != 0;
}
