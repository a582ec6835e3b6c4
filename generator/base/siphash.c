#include "base/siphash.h"

#include <string.h>

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

static uint64_t rotl(uint64_t x, int by)
{
	return x << by | x >> (64 - by);
}

static void mix(struct siphash_stream *s, int rounds)
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

static void absorb(struct siphash_stream *s, uint64_t word)
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

struct siphash_stream siphash_begin(struct siphash_key key)
{
	return (struct siphash_stream){
		.v0 = key.k0 ^ UINT64_C(0x736f6d6570736575),
		.v1 = key.k1 ^ UINT64_C(0x646f72616e646f6d),
		.v2 = key.k0 ^ UINT64_C(0x6c7967656e657261),
		.v3 = key.k1 ^ UINT64_C(0x7465646279746573),
	};
}

/* A whole word, in a form that compilers make one load of. */
static uint64_t whole_word(const unsigned char *at)
{
	return (uint64_t)at[0] | (uint64_t)at[1] << 8 | (uint64_t)at[2] << 16 |
	       (uint64_t)at[3] << 24 | (uint64_t)at[4] << 32 |
	       (uint64_t)at[5] << 40 | (uint64_t)at[6] << 48 |
	       (uint64_t)at[7] << 56;
}

/* Absorb whole words; returns their bytes.  The state is copied, so that it can
 * stay in registers. */
static size_t absorb_words(
	struct siphash_stream *stream, const unsigned char *at, size_t length)
{
	const size_t whole = length - length % WORD;
	struct siphash_stream s = *stream;

	for (size_t i = 0; i < whole; i += WORD)
		absorb(&s, whole_word(at + i));
	*stream = s;
	return whole;
}

/* Fill up the pending word; returns the bytes used. */
static size_t complete(
	struct siphash_stream *s, const unsigned char *at, size_t length)
{
	const size_t begun = s->length % WORD;
	size_t more = begun == 0 ? 0 : WORD - begun;

	if (more > length)
		more = length;
	if (more == 0)
		return 0;
	memcpy(s->rest + begun, at, more);
	if (begun + more == WORD)
		absorb(s, word_at(s->rest, WORD));
	return more;
}

void siphash_add(
	struct siphash_stream *stream, const void *bytes, size_t length)
{
	const unsigned char *at = bytes;
	size_t used = complete(stream, at, length);

	stream->length += length;
	if (used == length)
		return;
	used += absorb_words(stream, at + used, length - used);
	if (used < length)
		memcpy(stream->rest, at + used, length - used);
}

uint64_t siphash_end(struct siphash_stream s)
{
	absorb(&s, word_at(s.rest, s.length % WORD) | (uint64_t)s.length << 56);
	s.v2 ^= 0xff;
	mix(&s, LAST_ROUNDS);
	return s.v0 ^ s.v1 ^ s.v2 ^ s.v3;
}

uint64_t siphash(struct siphash_key key, const void *bytes, size_t length)
{
	struct siphash_stream s = siphash_begin(key);

	siphash_add(&s, bytes, length);
	return siphash_end(s);
}
