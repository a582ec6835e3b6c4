/*
 * siphash: a keyed 64-bit hash, the source of all chance.
 *
 * SipHash-2-4 (Aumasson and Bernstein, "SipHash: a fast short-input PRF",
 * 2012): uniform over 64 bits to anyone without the key, and the same on
 * every machine.
 */
#ifndef BASE_SIPHASH_H
#define BASE_SIPHASH_H

#include <stddef.h>
#include <stdint.h>

struct siphash_key {
	uint64_t k0, k1;
};

/* The hash of length bytes under the key. */
uint64_t siphash(struct siphash_key key, const void *bytes, size_t length);

/* Hashes bytes that arrive piece by piece. */
struct siphash_stream {
	uint64_t v0, v1, v2, v3;
	unsigned char rest[8]; /* bytes short of a whole word */
	size_t length;         /* of all bytes so far */
};

struct siphash_stream siphash_begin(struct siphash_key key);
void siphash_add(
	struct siphash_stream *stream, const void *bytes, size_t length);
uint64_t siphash_end(struct siphash_stream stream);

#endif
