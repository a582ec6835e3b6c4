/*
 * patterns: the hyphenation patterns of all languages, packed when Pensum is
 * built.
 *
 * The patterns of a language are a trie.  A node is one word, with the number
 * of its edges (low byte) and the offset of the values of the pattern that ends
 * there; its edges follow, sorted by letter.  Equal nodes are stored once.
 * There are no pointers to relocate, so a language costs nothing at start.
 */
#ifndef TYPE_PATTERNS_H
#define TYPE_PATTERNS_H

#include "base/common.h"

enum {
	PATTERNS_TAG = 8,
	PATTERNS_EDGE = 0,   /* the letter before and behind a word */
	PATTERNS_OTHER = 255 /* a letter that no pattern has */
};

/* A letter that patterns have, small or capital. */
struct pattern_letter {
	uint16_t code;
	uint8_t letter; /* its number in the trie */
	bool capital;
};

struct patterns {
	char tag[PATTERNS_TAG]; /* BCP 47 */
	uint32_t first;         /* root of the patterns that find compounds */
	uint32_t then;          /* root of those that break parts; 0: none */
	uint32_t letters;       /* index of its first letter; sorted by code */
	uint8_t letter_count;
	uint8_t least_left, least_right; /* letters at a word's ends */
	uint8_t inner_left, inner_right; /* and at the ends of its parts */
};

/* Of a node, the number of edges and the offset of its values; of an edge, its
 * letter and the node it leads to. */
static inline uint32_t patterns_low(uint32_t word)
{
	return word & 0xff;
}

static inline uint32_t patterns_high(uint32_t word)
{
	return word >> 8;
}

extern const uint32_t patterns_nodes[];
/* For each pattern: how far back its values begin, their number, the values. */
extern const uint8_t patterns_values[];
extern const struct pattern_letter patterns_letters[];
extern const struct patterns patterns_all[];
extern const size_t patterns_count;

enum {
	PATTERNS_SPELLED = 0x80 /* flag in a value: broken there, the word is
				   spelled differently, "asszony",
				   "asz-szony" */
};

#endif
