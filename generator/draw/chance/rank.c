/*
 * The formula of a rank is a promise: records say "rng: 1", and with it every
 * form ever printed can be drawn again.  Changing it makes "rng: 2":
 *
 *   asking = purpose * 2^32 + form
 *   k0     = SipHash((seed, asking), section)
 *   k1     = SipHash((seed, asking + 2^63), section)
 *   rank   = SipHash((k0, k1), name)
 *   part   = SipHash((rank, k1), index as 8 bytes, lowest first)
 *
 * SipHash is SipHash-2-4 with the key (k0, k1); texts are their UTF-8 bytes.
 * Each step is a keyed hash of one text, so texts need no separators: the
 * section "ab" with the item "c" cannot be confused with "a" and "bc".  The
 * rejected alternative, a generator seeded for each form, would make each
 * item's chance depend on how many were drawn before it.
 */
#include "draw/chance/rank.h"

#include "base/siphash.h"

#include <string.h>

#define SECOND_HALF ((uint64_t)1 << 63)

static uint64_t hash_text(uint64_t k0, uint64_t k1, const char *text)
{
	const struct siphash_key key = {k0, k1};

	return siphash(key, text, strlen(text));
}

struct siphash_key rank_chances(const struct rank_key *key)
{
	const uint64_t asking = (uint64_t)key->purpose << 32 | key->form;

	return (struct siphash_key){
		hash_text(key->seed, asking, key->section),
		hash_text(key->seed, asking | SECOND_HALF, key->section),
	};
}

uint64_t rank_by(struct siphash_key chances, const char *name)
{
	return siphash(chances, name, strlen(name));
}

uint64_t rank_of(const struct rank_key *key, const char *name)
{
	return rank_by(rank_chances(key), name);
}

struct siphash_key rank_chances_of_parts(
	const struct rank_key *key, const char *name)
{
	const struct siphash_key chances = rank_chances(key);

	return (struct siphash_key){rank_by(chances, name), chances.k1};
}

uint64_t rank_of_part(struct siphash_key chances, size_t index)
{
	unsigned char bytes[8];

	for (size_t i = 0; i < sizeof(bytes); i++)
		bytes[i] = (unsigned char)((uint64_t)index >> (8 * i));
	return siphash(chances, bytes, sizeof(bytes));
}
