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

#endif
