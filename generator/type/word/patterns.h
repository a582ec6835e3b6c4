/*
 * patterns: the hyphenation patterns of all languages, as they were packed
 * when Pensum was built.
 *
 * The patterns of a language are a trie.  A node is a word that counts its
 * edges and says where the values of the pattern that ends there begin, and
 * then its edges in the order of their letters.  Nodes that are alike are one
 * node.  All of it is numbers, which need no relocation: a language costs
 * nothing at start.
 */
#ifndef TYPE_PATTERNS_H
#define TYPE_PATTERNS_H

#include "base/common.h"

enum {
	PATTERNS_TAG = 8,
	PATTERNS_EDGE = 0,   /* a word's beginning and end, as a letter */
	PATTERNS_OTHER = 255 /* a letter that no pattern has */
};

/* A letter that patterns have, small or capital. */
struct pattern_letter {
	uint16_t code;
	uint8_t letter; /* as the trie has it */
	bool capital;
};

struct patterns {
	char tag[PATTERNS_TAG]; /* BCP 47 */
	uint32_t first;         /* the node from which to find compounds */
	uint32_t then;          /* and from which to part them; 0: none */
	uint32_t letters;       /* its first letter, in order of their codes */
	uint8_t letter_count;
	uint8_t least_left, least_right; /* letters of a word's parts */
	uint8_t inner_left, inner_right; /* and of those of its parts */
};

/* The number of edges and the values of a node; the letter and the node of an
 * edge. */
static inline uint32_t patterns_low(uint32_t word)
{
	return word & 0xff;
}

static inline uint32_t patterns_high(uint32_t word)
{
	return word >> 8;
}

extern const uint32_t patterns_nodes[];
/* How far back the values begin, how many there are, and each. */
extern const uint8_t patterns_values[];
extern const struct pattern_letter patterns_letters[];
extern const struct patterns patterns_all[];
extern const size_t patterns_count;

enum {
	PATTERNS_SPELLED = 0x80 /* in a value: parted there, the word is spelled
				   in another way, "asszony", "asz-szony" */
};

#endif
