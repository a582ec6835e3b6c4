#include "base/siphash.h"

/*
 * The paper's own structure: four words of state, two rounds for each word of
 * input, four at the end.  Input is read byte by byte as little-endian, so
 * that every machine sees the same words.
 */
enum {
	ROUNDS = 2,
	LAST_ROUNDS = 4,
	WORD = 8
};

struct state {
	uint64_t v0, v1, v2, v3;
};

static uint64_t rotl(uint64_t x, int by)
{
	return x << by | x >> (64 - by);
}

static void mix(struct state *s, int rounds)
{
	for (int i = 0; i < rounds; i++) {
		s->v0 += s->v1;
		s->v1 = rotl(s->v1, 13) ^ s->v0;
		s->v0 = rotl(s->v0, 32);
		s->v2 += s->v3;
		s->v3 = rotl(s->v3, 16) ^ s->v2;
		s->v0 += s->v3;
		s->v3 = rotl(s->v3, 21) ^ s->v0;
		s->v2 += s->v1;
		s->v1 = rotl(s->v1, 17) ^ s->v2;
		s->v2 = rotl(s->v2, 32);
	}
}

static void absorb(struct state *s, uint64_t word)
{
	s->v3 ^= word;
	mix(s, ROUNDS);
	s->v0 ^= word;
}

static uint64_t word_at(const unsigned char *bytes, size_t count)
{
	uint64_t word = 0;

	for (size_t i = 0; i < count; i++)
		word |= (uint64_t)bytes[i] << (8 * i);
	return word;
}

uint64_t siphash(struct siphash_key key, const void *bytes, size_t length)
{
	const unsigned char *at = bytes;
	const size_t rest = length % WORD;
	struct state s = {
		key.k0 ^ UINT64_C(0x736f6d6570736575),
		key.k1 ^ UINT64_C(0x646f72616e646f6d),
		key.k0 ^ UINT64_C(0x6c7967656e657261),
		key.k1 ^ UINT64_C(0x7465646279746573),
	};

	for (size_t i = 0; i < length / WORD; i++)
		absorb(&s, word_at(at + i * WORD, WORD));
	absorb(&s,
		word_at(at + (length - rest), rest) | (uint64_t)length << 56);
	s.v2 ^= 0xff;
	mix(&s, LAST_ROUNDS);
	return s.v0 ^ s.v1 ^ s.v2 ^ s.v3;
}
